package dev.groundwork.aws;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Change.PropertyChange;
import dev.groundwork.core.engine.Change.Replacement;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// The SDK's types as ours, and ours as the SDK's. Emulators send empty text where AWS sends
/// nothing: both become absent.
final class CloudFormationTypes {
  private CloudFormationTypes() {}

  static StackDescription stack(Stack stack) {
    Map<String, String> outputs = new TreeMap<>();
    stack.outputs().forEach(it -> outputs.put(it.outputKey(), it.outputValue()));
    Map<String, String> parameters = new TreeMap<>();
    stack
        .parameters()
        .forEach(
            it ->
                parameters.put(
                    it.parameterKey(),
                    it.resolvedValue() == null ? it.parameterValue() : it.resolvedValue()));
    Map<String, String> tags = new TreeMap<>();
    stack.tags().forEach(it -> tags.put(it.key(), it.value()));
    Optional<Instant> changed =
        Stream.of(
                Optional.ofNullable(stack.lastUpdatedTime()),
                Optional.ofNullable(stack.deletionTime()))
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    return new StackDescription(
        stack.stackId(),
        stack.stackName(),
        StackStatus.of(stack.stackStatusAsString()),
        text(stack.stackStatusReason()),
        outputs,
        parameters,
        tags,
        stack.creationTime(),
        changed);
  }

  static StackEvent event(software.amazon.awssdk.services.cloudformation.model.StackEvent event) {
    return new StackEvent(
        event.eventId(),
        event.stackId(),
        event.stackName(),
        event.logicalResourceId(),
        text(event.physicalResourceId()),
        event.resourceType(),
        event.resourceStatusAsString(),
        text(event.resourceStatusReason()),
        event.timestamp());
  }

  static StackResource resource(StackResourceSummary resource) {
    return new StackResource(
        resource.logicalResourceId(),
        text(resource.physicalResourceId()),
        resource.resourceType(),
        resource.resourceStatusAsString(),
        text(resource.resourceStatusReason()));
  }

  static ChangeSet changeSet(String id, List<DescribeChangeSetResponse> pages) {
    DescribeChangeSetResponse first = pages.getFirst();
    List<Change> changes =
        pages.stream()
            .flatMap(page -> page.changes().stream())
            .filter(it -> it.resourceChange() != null)
            .map(it -> change(it.resourceChange()))
            .toList();
    return new ChangeSet(
        id, first.stackId(), first.stackName(), status(first), text(first.statusReason()), changes);
  }

  /// AWS tells "nothing to change" by a failure with one of two texts.
  ///
  /// Source: facts collected from the CDK, which reads the same texts (`toolkit-lib`,
  /// `deploy-stack`).
  private static ChangeSet.Status status(DescribeChangeSetResponse changeSet) {
    String reason = text(changeSet.statusReason()).orElse("");
    String execution = String.valueOf(changeSet.executionStatusAsString());
    return switch (String.valueOf(changeSet.statusAsString())) {
      case "FAILED" ->
          reason.contains("didn't contain changes")
                  || reason.contains("No updates are to be performed")
              ? ChangeSet.Status.NO_CHANGES
              : ChangeSet.Status.FAILED;
      case "CREATE_COMPLETE" ->
          execution.equals("AVAILABLE") ? ChangeSet.Status.AVAILABLE : ChangeSet.Status.SPENT;
      case "CREATE_PENDING", "CREATE_IN_PROGRESS" -> ChangeSet.Status.PENDING;
      default -> ChangeSet.Status.SPENT;
    };
  }

  private static Change change(ResourceChange change) {
    return new Change(
        switch (String.valueOf(change.actionAsString())) {
          case "Add" -> Change.Action.ADD;
          case "Remove" -> Change.Action.REMOVE;
          case "Import" -> Change.Action.IMPORT;
          case "Modify" -> Change.Action.MODIFY;
          default -> Change.Action.DYNAMIC;
        },
        change.logicalResourceId(),
        text(change.physicalResourceId()),
        change.resourceType(),
        replacement(change.replacementAsString(), "True", "Conditional"),
        text(change.policyActionAsString()),
        change.details().stream()
            .filter(it -> it.target() != null)
            .map(CloudFormationTypes::property)
            .toList());
  }

  private static PropertyChange property(ResourceChangeDetail detail) {
    var target = detail.target();
    String path =
        text(target.path())
            .orElseGet(
                () ->
                    target.attributeAsString()
                        + text(target.name()).map(it -> "." + it).orElse(""));
    return new PropertyChange(
        path,
        text(target.beforeValue()),
        text(target.afterValue()),
        replacement(target.requiresRecreationAsString(), "Always", "Conditionally"),
        text(detail.causingEntity()));
  }

  private static Replacement replacement(@Nullable String word, String yes, String maybe) {
    if (yes.equals(word)) {
      return Replacement.YES;
    }
    return maybe.equals(word) ? Replacement.MAYBE : Replacement.NO;
  }

  static List<Parameter> parameters(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(
                it ->
                    Parameter.builder()
                        .parameterKey(it.getKey())
                        .parameterValue(it.getValue())
                        .build())
            .toList();
  }

  static List<Tag> tags(Map<String, String> tags) {
    return new TreeMap<>(tags)
        .entrySet().stream()
            .map(it -> Tag.builder().key(it.getKey()).value(it.getValue()).build())
            .toList();
  }

  static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }
}
