package dev.groundwork.core.engine;

/// The next thing to do for one stack.
public sealed interface Action {
  /// Another stack comes first, or AWS is at work: nothing to do but look again.
  record Wait() implements Action {}

  /// Ask AWS to compare the content with what stands.
  record CreateChangeSet(StackContent content, boolean create) implements Action {}

  /// Look at the change set that was asked for.
  record DescribeChangeSet(String changeSetId) implements Action {}

  /// Ask a person about what would lose data.
  record Confirm(ChangeSet changeSet, String digest) implements Action {}

  /// Start the change.
  record ExecuteChangeSet(ChangeSet changeSet, String digest) implements Action {}

  /// The change set was executed by a process that could no longer say so.
  record NoteExecuted(String digest) implements Action {}

  /// Throw the change set away: everything already is as asked.
  record DiscardChangeSet(String changeSetId, String digest) implements Action {}

  /// Start the deletion, because the stack is to go, or because it is a husk that takes no update.
  record DeleteStack(String stackId, int attempt) implements Action {}

  /// The stack has ended.
  record Settle(StackOutcome outcome) implements Action {}
}
