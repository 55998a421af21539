package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a stack holds at an instant, and what its definitions say about that: the one in force and
/// the one a rollback would lead to.
///
/// @param rows its resources by logical id
/// @param blueprints the definitions, resolved, the one in force first
record Content(Map<String, Row> rows, List<Blueprint> blueprints) {

  /// Reads a stack's content.
  ///
  /// @param stack its operations so far
  static Content of(PlayedTypes types, Account account, Stack stack, Instant now) {
    Map<String, Row> rows = new StackNow(stack, now).rows();
    Standing standing = new Standing(types, stack.region(), rows);
    List<Blueprint> blueprints = new ArrayList<>();
    List<Definition> definitions =
        Stream.concat(stack.view(now).stream(), stack.stableView(now).stream())
            .map(View::definition)
            .distinct()
            .toList();
    definitions.forEach(each -> blueprints.add(Blueprint.of(account, stack, each, standing, now)));
    return new Content(rows, blueprints);
  }

  /// The rows of what the stack still has.
  List<Row> listed() {
    return rows.values().stream().filter(Row::listed).toList();
  }

  /// What needs a resource, by any of the definitions.
  Set<String> dependents(String logicalId) {
    Set<String> dependents = new HashSet<>();
    for (String other : rows.keySet()) {
      if (needs(other).contains(logicalId)) {
        dependents.add(other);
      }
    }
    return dependents;
  }

  /// What a resource needs, by any of the definitions.
  Set<String> needs(String logicalId) {
    Set<String> needs = new HashSet<>();
    blueprints.forEach(each -> needs.addAll(each.resolution().graph().needs(logicalId)));
    return needs;
  }

  /// The resource as the first definition that has it describes it.
  Optional<ResolvedResource> resource(String logicalId) {
    return blueprints.stream().flatMap(each -> each.resource(logicalId).stream()).findFirst();
  }

  /// What becomes of a resource that leaves.
  DeletionPolicy deletionPolicy(String logicalId) {
    return resource(logicalId).map(ResolvedResource::deletionPolicy).orElse(DeletionPolicy.DELETE);
  }
}
