package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;

/// The two statuses of a change set at an instant.
///
/// @param status how far its creation is
/// @param execution whether it can be, is being or was executed
record ChangeSetStatus(String status, String execution) {
  private static final Duration PENDING = Duration.ofMillis(500);

  /// Reads them off.
  static ChangeSetStatus of(Stack stack, ChangeSet changeSet, Instant now) {
    if (!changeSet.ready(now)) {
      boolean pending = now.isBefore(changeSet.created().plus(PENDING));
      return new ChangeSetStatus(pending ? "CREATE_PENDING" : "CREATE_IN_PROGRESS", "UNAVAILABLE");
    }
    return changeSet.result().failure().isPresent()
        ? new ChangeSetStatus("FAILED", "UNAVAILABLE")
        : new ChangeSetStatus(
            "CREATE_COMPLETE",
            changeSet.outcome().map(outcome -> execution(stack, outcome, now)).orElse("AVAILABLE"));
  }

  /// Refuses to execute a change set that cannot be.
  void checkExecutable(ChangeSet changeSet) {
    if (!status.equals("CREATE_COMPLETE")) {
      throw refusal(changeSet, "status of [" + status + "]");
    }
    if (!execution.equals("AVAILABLE")) {
      throw refusal(changeSet, "execution status of [" + execution + "]");
    }
  }

  private static Refusal refusal(ChangeSet changeSet, String status) {
    return Refusal.of(
        "InvalidChangeSetStatus",
        "ChangeSet [%s] cannot be executed in its current %s".formatted(changeSet.id(), status));
  }

  private static String execution(Stack stack, ChangeSet.Outcome outcome, Instant now) {
    if (outcome.operation().isEmpty()) {
      return "OBSOLETE";
    }
    boolean running =
        stack.operations().stream()
            .filter(operation -> operation.id().equals(outcome.operation().get()))
            .anyMatch(operation -> operation.end().isAfter(now));
    if (running) {
      return "EXECUTE_IN_PROGRESS";
    }
    return new StackNow(stack, now).status().matches("(CREATE|UPDATE)_COMPLETE.*")
        ? "EXECUTE_COMPLETE"
        : "EXECUTE_FAILED";
  }
}
