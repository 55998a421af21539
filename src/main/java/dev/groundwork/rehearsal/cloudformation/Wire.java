package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.StackOutput;
import dev.groundwork.rehearsal.state.View;
import dev.groundwork.rehearsal.wire.Models;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.OperationEntry;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackDriftInformation;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import tools.jackson.databind.JsonNode;

/// Shows what the account holds as CloudFormation's answers do.
final class Wire {
  private Wire() {}

  /// A stack as DescribeStacks shows it.
  static software.amazon.awssdk.services.cloudformation.model.Stack stack(StackNow now) {
    Stack stack = now.stack();
    var shown =
        software.amazon.awssdk.services.cloudformation.model.Stack.builder()
            .stackId(stack.id())
            .stackName(stack.name())
            .creationTime(stack.created())
            .lastUpdatedTime(now.updatedAt().orElse(null))
            .deletionTime(now.deletedAt().orElse(null))
            .stackStatus(now.status())
            .stackStatusReason(now.last().reason().orElse(null))
            .enableTerminationProtection(stack.terminationProtection())
            .driftInformation(
                StackDriftInformation.builder()
                    .stackDriftStatus(StackDriftStatus.NOT_CHECKED)
                    .build())
            .lastOperations(lastOperation(now));
    stack.changeSets().stream()
        .filter(Lookup::executed)
        .findFirst()
        .ifPresent(changeSet -> shown.changeSetId(changeSet.id()));
    now.view().ifPresent(view -> describe(shown, view));
    return shown.build();
  }

  private static void describe(
      software.amazon.awssdk.services.cloudformation.model.Stack.Builder shown, View view) {
    Definition definition = view.definition();
    shown
        .description(definition.template().description().orElse(null))
        .parameters(parameters(definition))
        .tags(tags(definition))
        .capabilitiesWithStrings(definition.capabilities())
        .notificationARNs(definition.notificationArns())
        .roleARN(definition.roleArn().orElse(null))
        .disableRollback(!definition.rollback())
        .outputs(view.outputs().stream().map(Wire::output).toList());
  }

  private static List<OperationEntry> lastOperation(StackNow now) {
    return now.stack().operations().stream()
        .filter(operation -> !operation.start().isAfter(now.now()))
        .reduce((earlier, later) -> later)
        .stream()
        .map(
            operation ->
                OperationEntry.builder()
                    .operationType(operation.kind())
                    .operationId(operation.id())
                    .build())
        .toList();
  }

  /// A definition's parameters, secret ones as asterisks.
  static List<Parameter> parameters(Definition definition) {
    return definition.parameters().entrySet().stream()
        .map(
            entry -> {
              boolean secret = definition.template().secrets().contains(entry.getKey());
              return Parameter.builder()
                  .parameterKey(entry.getKey())
                  .parameterValue(secret ? "****" : entry.getValue())
                  .build();
            })
        .toList();
  }

  /// A definition's tags.
  static List<Tag> tags(Definition definition) {
    return definition.tags().entrySet().stream()
        .map(entry -> Tag.builder().key(entry.getKey()).value(entry.getValue()).build())
        .toList();
  }

  /// A change of a change set; without property values unless they are asked for.
  static Change change(JsonNode stored, boolean values) {
    Change change = Models.fromJson(Change.builder(), stored);
    if (values) {
      return change;
    }
    return change.toBuilder()
        .resourceChange(
            change.resourceChange().toBuilder()
                .beforeContext(null)
                .afterContext(null)
                .details(
                    change.resourceChange().details().stream()
                        .map(
                            detail ->
                                detail.toBuilder()
                                    .target(
                                        detail.target().toBuilder()
                                            .path(null)
                                            .beforeValue(null)
                                            .afterValue(null)
                                            .attributeChangeType((String) null)
                                            .build())
                                    .build())
                        .toList())
                .build())
        .build();
  }

  private static Output output(StackOutput output) {
    return Output.builder()
        .outputKey(output.key())
        .outputValue(output.value())
        .description(output.description().orElse(null))
        .exportName(output.exportName().orElse(null))
        .build();
  }
}
