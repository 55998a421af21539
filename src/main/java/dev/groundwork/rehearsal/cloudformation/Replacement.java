package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.PropertyComparison;
import dev.groundwork.core.template.PropertyDifference;
import dev.groundwork.core.template.Recreation;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.ResourceTypes;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Whether a resource has to be replaced: a property that cannot be changed is to be another one.
/// Where AWS's schema says "perhaps", it is not replaced.
///
/// @param account what is there
/// @param stack whose resources are meant
/// @param now when
record Replacement(Account account, Stack stack, Instant now)
    implements BiPredicate<Row, ResolvedResource> {

  @Override
  public boolean test(Row row, ResolvedResource resource) {
    return current(account, stack, row, now)
        .map(there -> differences(there.version(now).properties(), resource, resource))
        .filter(
            differences ->
                differences.stream().anyMatch(each -> each.recreation() == Recreation.ALWAYS))
        .isPresent();
  }

  /// What is to be another than it is.
  ///
  /// @param properties those that are there
  /// @param former what else was said of the resource
  static List<PropertyDifference> differences(
      JsonNode properties, ResolvedResource former, ResolvedResource resource) {
    return PropertyComparison.between(
        former.with(Properties.values(properties)),
        resource.with(Properties.values(Properties.json(resource))),
        ResourceTypes.bundled());
  }

  /// The resource behind a row. Others can have its physical id: a bucket's policy has the
  /// bucket's.
  static Optional<PhysicalResource> current(Account account, Stack stack, Row row, Instant now) {
    return named(account, stack, row.logicalId(), row.physicalId())
        .filter(each -> each.exists(now))
        .reduce((earlier, later) -> later);
  }

  /// What a stack has, had or will have by these names, oldest first.
  static Stream<PhysicalResource> named(
      Account account, Stack stack, String logicalId, String physicalId) {
    return account.resources().stream()
        .filter(each -> each.id().equals(physicalId))
        .filter(
            each ->
                each.owner()
                    .filter(owner -> owner.stackId().equals(stack.id()))
                    .filter(owner -> owner.logicalId().equals(logicalId))
                    .isPresent());
  }
}
