package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Recreation;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

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
        .map(there -> there.version(now).properties())
        .filter(
            before ->
                PropertyDifference.between(before, Properties.json(resource)).stream()
                    .anyMatch(
                        each ->
                            Schemas.recreation(row.type(), each.property()) == Recreation.ALWAYS))
        .isPresent();
  }

  /// The resource behind a row. A secret and what attaches it to a database have one id.
  static Optional<PhysicalResource> current(Account account, Stack stack, Row row, Instant now) {
    return account.resources().stream()
        // A bucket's policy has the bucket's id.
        .filter(each -> each.type().equals(row.type()))
        .filter(each -> each.id().equals(row.physicalId()) && each.exists(now))
        .filter(
            each ->
                each.owner()
                    .filter(owner -> owner.stackId().equals(stack.id()))
                    .filter(owner -> owner.logicalId().equals(row.logicalId()))
                    .isPresent())
        .reduce((earlier, later) -> later);
  }
}
