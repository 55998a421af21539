package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.StackOutput;
import dev.groundwork.rehearsal.state.View;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeType;
import software.amazon.awssdk.services.cloudformation.model.PolicyAction;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/// What a definition would do to a stack.
///
/// @param changes one for each resource that is added, changed or removed
/// @param onlyOutputs whether outputs differ though no resource does
/// @param after the definition, resolved as far as it can be before it is carried out
record Differences(List<Change> changes, boolean onlyOutputs, Blueprint after) {

  /// Compares a stack with a definition.
  static Differences of(
      PlayedTypes types, Account account, Stack stack, Definition definition, Instant now) {
    Map<String, Row> rows = new StackNow(stack, now).rows();
    Planned planned =
        new Planned(types, account, stack, rows, true, new Replacement(account, stack, now));
    Blueprint after = Blueprint.of(account, stack, definition, planned, now);
    Optional<Blueprint> before =
        stack
            .view(now)
            .map(
                view ->
                    Blueprint.of(
                        account,
                        stack,
                        view.definition(),
                        new Standing(types, stack.region(), rows),
                        now));
    refuseOtherTypes(rows, after);
    Comparison comparison = new Comparison(account, stack, definition, before, after, now);
    List<Change> changes = new ArrayList<>();
    for (ResolvedResource resource : after.resolution().resources()) {
      Optional<Row> row = Optional.ofNullable(rows.get(resource.logicalId())).filter(Row::sound);
      Optional<ResourceChange> change =
          row.isPresent()
              ? comparison.modification(row.get(), resource)
              : Optional.of(addition(resource));
      change.map(Differences::change).ifPresent(changes::add);
    }
    for (Row row : rows.values()) {
      if (row.listed() && after.resource(row.logicalId()).isEmpty()) {
        changes.add(change(removal(row, before)));
      }
    }
    List<StackOutput> outputs = stack.view(now).map(View::outputs).orElse(List.of());
    return new Differences(changes, changes.isEmpty() && !outputs.equals(after.outputs()), after);
  }

  /// Whether there is nothing to do.
  boolean none() {
    return changes.isEmpty() && !onlyOutputs;
  }

  /// A resource can't become something else under the same name.
  private static void refuseOtherTypes(Map<String, Row> rows, Blueprint after) {
    List<String> changed =
        after.resolution().resources().stream()
            .filter(
                resource -> {
                  Row row = rows.get(resource.logicalId());
                  return row != null && row.listed() && !row.type().equals(resource.type());
                })
            .map(ResolvedResource::logicalId)
            .toList();
    if (!changed.isEmpty()) {
      throw Refusal.validation(
          "Update of resource type is not permitted. The new template modifies resource type of the"
              + " following resources: "
              + changed);
    }
  }

  private static Change change(ResourceChange change) {
    return Change.builder().type(ChangeType.RESOURCE).resourceChange(change).build();
  }

  private static ResourceChange addition(ResolvedResource resource) {
    return ResourceChange.builder()
        .action(ChangeAction.ADD)
        .logicalResourceId(resource.logicalId())
        .resourceType(resource.type())
        .scope(List.of())
        .details(List.of())
        .afterContext(Comparison.context(resource))
        .build();
  }

  private static ResourceChange removal(Row row, Optional<Blueprint> before) {
    @Nullable ResolvedResource resource =
        before.flatMap(blueprint -> blueprint.resource(row.logicalId())).orElse(null);
    DeletionPolicy policy = resource == null ? DeletionPolicy.DELETE : resource.deletionPolicy();
    return ResourceChange.builder()
        .action(ChangeAction.REMOVE)
        .logicalResourceId(row.logicalId())
        .physicalResourceId(row.physicalId())
        .resourceType(row.type())
        .policyAction(
            switch (policy) {
              case DELETE -> PolicyAction.DELETE;
              case RETAIN, RETAIN_EXCEPT_ON_CREATE -> PolicyAction.RETAIN;
              case SNAPSHOT -> PolicyAction.SNAPSHOT;
            })
        .scope(List.of())
        .details(List.of())
        .beforeContext(resource == null ? null : Comparison.context(resource))
        .build();
  }
}
