package dev.groundwork.rehearsal.cloudformation;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/// What the three requests that define a stack have in common.
///
/// @param template where the template is
/// @param parameters the parameters given
/// @param tags the tags given; absent if nothing was said about tags
/// @param capabilities what is acknowledged
/// @param notificationArns topics
/// @param roleArn the service role
record Asked(
    TemplateSource template,
    List<Parameter> parameters,
    Optional<List<Tag>> tags,
    List<String> capabilities,
    List<String> notificationArns,
    Optional<String> roleArn) {

  static Asked of(CreateStackRequest request) {
    return new Asked(
        new TemplateSource(request.templateBody(), request.templateURL(), false),
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }

  static Asked of(UpdateStackRequest request) {
    return new Asked(
        new TemplateSource(
            request.templateBody(),
            request.templateURL(),
            Boolean.TRUE.equals(request.usePreviousTemplate())),
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }

  static Asked of(CreateChangeSetRequest request) {
    return new Asked(
        new TemplateSource(
            request.templateBody(),
            request.templateURL(),
            Boolean.TRUE.equals(request.usePreviousTemplate())),
        request.parameters(),
        request.hasTags() ? Optional.of(request.tags()) : Optional.empty(),
        request.capabilitiesAsStrings(),
        request.notificationARNs(),
        Optional.ofNullable(request.roleARN()));
  }
}
