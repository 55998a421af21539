package dev.groundwork.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to do next: a pure function of target, observation and journal.
public final class Decision {
  /// How often a deletion is asked for before we say that it failed: network interfaces take their
  /// time to drain.
  static final int DELETE_ATTEMPTS = 3;

  private Decision() {}

  /// The next action for one stack.
  ///
  /// @param observed the stack as AWS describes it; empty when no living stack has the name
  /// @param changeSet the recorded change set as last described
  /// @param records what the journal knows, by stack id
  public static Action next(
      StackTarget target,
      Optional<StackDescription> observed,
      Optional<ChangeSet> changeSet,
      Map<String, StackRecord> records) {
    for (String needed : target.after()) {
      Optional<StackOutcome> outcome = records.getOrDefault(needed, StackRecord.NONE).settled();
      if (outcome.isEmpty()) {
        return new Action.Wait();
      }
      if (!outcome.get().reached()) {
        return new Action.Settle(new StackOutcome.Blocked(needed));
      }
    }
    StackRecord record = records.getOrDefault(target.stack(), StackRecord.NONE);
    if (observed
        .filter(stack -> stack.status().inProgress() || hidden(stack, record))
        .isPresent()) {
      return new Action.Wait();
    }
    return switch (target) {
      case StackTarget.Present present ->
          present
              .content()
              .map(content -> nextForPresent(present.stack(), content, observed, changeSet, record))
              .orElse(new Action.Wait());
      case StackTarget.Absent _ -> nextForAbsent(observed, record);
    };
  }

  private static boolean hidden(StackDescription stack, StackRecord record) {
    return record.moved().filter(it -> it.mayBeHiddenFrom(stack)).isPresent();
  }

  private static Action nextForPresent(
      String stack,
      StackContent content,
      Optional<StackDescription> observed,
      Optional<ChangeSet> changeSet,
      StackRecord record) {
    String digest = content.digest();
    if (record.executed().filter(digest::equals).isPresent()) {
      return observed.map(Decision::outcomeOfExecution).orElse(new Action.Wait());
    }
    if (record.unchanged().filter(digest::equals).isPresent()) {
      return new Action.Settle(new StackOutcome.Unchanged());
    }
    if (observed.isPresent()
        && !observed.get().status().absent()
        && !observed.get().status().ready()) {
      Optional<Action> detour = nextForBroken(observed.get(), changeSet, record);
      if (detour.isPresent()) {
        return detour.get();
      }
    }
    boolean create = observed.isEmpty() || observed.get().status().absent();
    Optional<StackRecord.MadeChangeSet> made =
        record.changeSet().filter(it -> it.digest().equals(digest));
    if (made.isEmpty()) {
      return new Action.CreateChangeSet(content, create);
    }
    if (changeSet.isEmpty() || changeSet.get().status() == ChangeSet.Status.PENDING) {
      return new Action.DescribeChangeSet(made.get().id());
    }
    ChangeSet compared = changeSet.get();
    return switch (compared.status()) {
      case PENDING -> new Action.DescribeChangeSet(made.get().id());
      case NO_CHANGES -> new Action.DiscardChangeSet(compared.id(), digest);
      case SPENT ->
          create ? new Action.CreateChangeSet(content, true) : new Action.NoteExecuted(digest);
      case FAILED ->
          new Action.Settle(
              new StackOutcome.Failed(Problems.refusedChangeSet(compared), Optional.empty()));
      case AVAILABLE -> {
        List<RedStop> redStops = RedStop.of(stack, compared.changes());
        yield redStops.isEmpty() || record.confirmed().filter(digest::equals).isPresent()
            ? new Action.ExecuteChangeSet(compared, digest)
            : new Action.Confirm(compared, digest);
      }
    };
  }

  /// A stack that takes no ordinary update: a husk is deleted first, what we can't mend is said.
  private static Optional<Action> nextForBroken(
      StackDescription stack, Optional<ChangeSet> changeSet, StackRecord record) {
    return switch (stack.status()) {
      case ROLLBACK_COMPLETE, ROLLBACK_FAILED, DELETE_FAILED ->
          Optional.of(deleteOrGiveUp(stack, record));
      // An update mends a failed create; when AWS sees nothing to update, only a new start is left.
      case CREATE_FAILED ->
          changeSet
              .filter(it -> it.status() == ChangeSet.Status.NO_CHANGES)
              .map(_ -> deleteOrGiveUp(stack, record));
      default ->
          Optional.of(
              new Action.Settle(new StackOutcome.Failed(Problems.stuck(stack), Optional.empty())));
    };
  }

  private static Action nextForAbsent(Optional<StackDescription> observed, StackRecord record) {
    if (observed.isEmpty() || observed.get().status() == StackStatus.DELETE_COMPLETE) {
      return new Action.Settle(new StackOutcome.Deleted());
    }
    return deleteOrGiveUp(observed.get(), record);
  }

  private static Action deleteOrGiveUp(StackDescription stack, StackRecord record) {
    // A stack that something else still needs returns to where it was: asking again changes
    // nothing.
    boolean returned = record.deletions() > 0 && stack.status() != StackStatus.DELETE_FAILED;
    return returned || record.deletions() == DELETE_ATTEMPTS
        ? new Action.Settle(new StackOutcome.Failed(Problems.notDeleted(stack), Optional.empty()))
        : new Action.DeleteStack(stack.stackId(), record.deletions() + 1);
  }

  private static Action outcomeOfExecution(StackDescription stack) {
    return switch (stack.status()) {
      case CREATE_COMPLETE, UPDATE_COMPLETE, IMPORT_COMPLETE ->
          new Action.Settle(new StackOutcome.Applied());
      case UPDATE_ROLLBACK_COMPLETE ->
          new Action.Settle(new StackOutcome.RolledBack(Problems.rolledBack(stack)));
      // The execution was accepted, but AWS still shows the stack from before it.
      case REVIEW_IN_PROGRESS -> new Action.Wait();
      default ->
          new Action.Settle(new StackOutcome.Failed(Problems.failed(stack), Optional.empty()));
    };
  }
}
