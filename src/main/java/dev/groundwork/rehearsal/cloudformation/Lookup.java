package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds stacks and change sets by what callers call them, in one region at one instant.
record Lookup(Account account, String region, Instant now) {

  /// All stacks of the region, newest first, those deleted included.
  List<Stack> all() {
    return account.stacks().stream()
        .filter(stack -> stack.region().equals(region))
        .toList()
        .reversed();
  }

  /// A stack by its name, or, deleted ones included, by its ARN.
  Optional<Stack> find(@Nullable String nameOrId) {
    return all().stream()
        .filter(
            stack ->
                stack.id().equals(nameOrId)
                    || (stack.name().equals(nameOrId) && !at(stack).deleted()))
        .findFirst();
  }

  /// Like `find`.
  ///
  /// @throws Refusal in the words of the describing operations
  Stack described(@Nullable String nameOrId) {
    return find(nameOrId)
        .orElseThrow(() -> Refusal.validation("Stack with id " + nameOrId + " does not exist"));
  }

  /// Like `find`, but not a deleted one.
  ///
  /// @throws Refusal in the words of the changing operations
  Stack standing(@Nullable String nameOrId) {
    return find(nameOrId)
        .filter(stack -> !at(stack).deleted())
        .orElseThrow(() -> Refusal.validation("Stack [" + nameOrId + "] does not exist"));
  }

  /// What a stack is now.
  StackNow at(Stack stack) {
    return new StackNow(stack, now);
  }

  /// A change set with its stack.
  record Found(Stack stack, ChangeSet changeSet) {}

  /// A change set by its ARN, or by its name and its stack.
  ///
  /// @throws Refusal if there is none
  Found changeSet(@Nullable String nameOrId, @Nullable String stackNameOrId) {
    if (nameOrId == null) {
      throw Refusal.validation("ChangeSetName must be specified.");
    }
    if (nameOrId.startsWith("arn:")) {
      return all().stream()
          .flatMap(stack -> found(stack, nameOrId).stream())
          .findFirst()
          .orElseThrow(() -> notFound(nameOrId));
    }
    if (stackNameOrId == null) {
      throw Refusal.validation(
          "StackName must be specified if ChangeSetName is not specified as an ARN.");
    }
    return found(standing(stackNameOrId), nameOrId).orElseThrow(() -> notFound(nameOrId));
  }

  private static Optional<Found> found(Stack stack, String nameOrId) {
    return stack.changeSets().stream()
        .filter(
            each -> each.id().equals(nameOrId) || (each.name().equals(nameOrId) && !executed(each)))
        .findFirst()
        .map(each -> new Found(stack, each));
  }

  /// Whether it was executed: such a one is listed no more, but its ARN still leads to it.
  static boolean executed(ChangeSet changeSet) {
    return changeSet.outcome().flatMap(ChangeSet.Outcome::operation).isPresent();
  }

  private static Refusal notFound(String nameOrId) {
    return new Refusal(404, "ChangeSetNotFound", "ChangeSet [" + nameOrId + "] does not exist");
  }
}
