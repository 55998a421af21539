package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Instant;
import java.util.List;

/// Breaks a stack's operation off: the future that it had laid down is taken back.
final class Interruption {
  private Interruption() {}

  /// The account in which a stack's operation ends now.
  static Account of(Account account, Stack stack, Instant now) {
    List<Operation> operations =
        stack.operations().stream()
            .filter(operation -> !operation.start().isAfter(now))
            .map(operation -> operation.until(now))
            .toList();
    List<PhysicalResource> resources =
        account.resources().stream()
            .filter(each -> !ofStack(each, stack) || !each.born().isAfter(now))
            .map(each -> ofStack(each, stack) ? until(each, now) : each)
            .toList();
    return account.withResources(resources).with(stack.withOperations(operations));
  }

  private static boolean ofStack(PhysicalResource resource, Stack stack) {
    return resource.owner().filter(owner -> owner.stackId().equals(stack.id())).isPresent();
  }

  private static PhysicalResource until(PhysicalResource resource, Instant now) {
    return resource
        .withGone(resource.gone().filter(gone -> !gone.isAfter(now)))
        .withVersions(resource.versions().stream().filter(each -> !each.at().isAfter(now)).toList())
        .withStates(resource.states().stream().filter(each -> !each.at().isAfter(now)).toList());
  }
}
