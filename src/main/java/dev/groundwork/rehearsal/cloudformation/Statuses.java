package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.wire.Refusal;
import java.util.Set;

/// From which statuses a stack can be changed, and what CloudFormation says otherwise.
final class Statuses {
  private static final Set<String> UPDATABLE =
      Set.of(
          "CREATE_COMPLETE",
          "CREATE_FAILED",
          "UPDATE_COMPLETE",
          "UPDATE_FAILED",
          "UPDATE_ROLLBACK_COMPLETE");

  private Statuses() {}

  /// Refuses an update from a status that allows none.
  static void checkUpdatable(StackNow stack) {
    if (!UPDATABLE.contains(stack.status())) {
      throw Refusal.validation(
          "Stack:%s is in %s state and can not be updated."
              .formatted(stack.stack().id(), stack.status()));
    }
  }

  /// Refuses a deletion from a status that allows none.
  static void checkDeletable(StackNow stack) {
    if (stack.busy() && !stack.status().equals("CREATE_IN_PROGRESS")) {
      throw Refusal.validation(
          "Stack [%s] cannot be deleted while in status %s"
              .formatted(stack.stack().id(), stack.status()));
    }
  }

  /// Refuses an operation that one status alone allows.
  static void checkOnly(StackNow stack, String operation, Set<String> allowed) {
    if (!allowed.contains(stack.status())) {
      throw Refusal.validation(
          "%s cannot be called from current stack status %s".formatted(operation, stack.status()));
    }
  }
}
