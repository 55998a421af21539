package dev.groundwork.rehearsal.cloudformation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/// What the three requests that define a stack have in common.
///
/// @param body the template's text
/// @param url where else the template is
/// @param previousTemplate whether the stack's own template is meant
/// @param parameters the parameters given
/// @param tags the tags given; absent if nothing was said about tags
/// @param capabilities what is acknowledged
/// @param notificationArns topics
/// @param roleArn the service role
record Asked(
    @Nullable String body,
    @Nullable String url,
    boolean previousTemplate,
    List<Parameter> parameters,
    Optional<List<Tag>> tags,
    List<String> capabilities,
    List<String> notificationArns,
    Optional<String> roleArn) {

  static Asked of(CreateStackRequest request) {
    return new Asked(
        request.templateBody(),
        request.templateURL(),
        false,
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }

  static Asked of(UpdateStackRequest request) {
    return new Asked(
        request.templateBody(),
        request.templateURL(),
        Boolean.TRUE.equals(request.usePreviousTemplate()),
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }

  static Asked of(CreateChangeSetRequest request) {
    return new Asked(
        request.templateBody(),
        request.templateURL(),
        Boolean.TRUE.equals(request.usePreviousTemplate()),
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }
}
