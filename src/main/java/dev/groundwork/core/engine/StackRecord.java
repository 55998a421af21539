package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.Optional;

/// What the journal knows of one stack in the running operation.
///
/// @param changeSet the last change set made for it
/// @param confirmed the digest whose red stops a person confirmed
/// @param executed the change set that was executed
/// @param unchanged the digest that AWS found to be in force already
/// @param deletions how many times its deletion was asked for
/// @param settled how it ended, if it has
public record StackRecord(
    Optional<MadeChangeSet> changeSet,
    Optional<String> confirmed,
    Optional<Execution> executed,
    Optional<String> unchanged,
    int deletions,
    Optional<StackOutcome> settled) {
  /// Nothing is known yet.
  public static final StackRecord NONE =
      new StackRecord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty());

  /// A change set that was made for a content.
  public record MadeChangeSet(String id, String digest) {}

  /// An executed change set.
  ///
  /// @param before when the stack had last changed before; empty for a new stack, or when the
  ///   execution was only found out later
  /// @param looks how many observations were made since
  public record Execution(String digest, Optional<Instant> before, int looks) {
    /// How many looks we give AWS to show that an update has begun.
    private static final int PATIENCE = 3;

    /// Whether a description may still be the one from before the update: AWS's answers are
    /// eventually consistent.
    boolean mayBeStale(StackDescription stack) {
      return looks < PATIENCE
          && before.filter(stack.changed().orElse(stack.created())::equals).isPresent();
    }
  }

  /// What is known after one more entry of the journal.
  StackRecord with(JournalEntry entry) {
    return switch (entry.kind()) {
      case CHANGE_SET -> made(entry.reference().orElseThrow(), entry.digest().orElseThrow());
      case CONFIRMED -> withConfirmed(entry.digest().orElseThrow());
      case EXECUTED ->
          withExecuted(entry.digest().orElseThrow(), entry.reference().map(Instant::parse));
      case UNCHANGED -> withUnchanged(entry.digest().orElseThrow());
      case DELETED_ASKED -> deletedOnce();
      // How a stack settled is not carried over to a later run: AWS is asked again.
      case BEGUN, EXECUTING, DELETING, SETTLED, ENDED -> this;
    };
  }

  private StackRecord made(String id, String digest) {
    return new StackRecord(
        Optional.of(new MadeChangeSet(id, digest)),
        confirmed,
        executed,
        unchanged,
        deletions,
        settled);
  }

  private StackRecord withConfirmed(String digest) {
    return new StackRecord(changeSet, Optional.of(digest), executed, unchanged, deletions, settled);
  }

  private StackRecord withExecuted(String digest, Optional<Instant> before) {
    return new StackRecord(
        changeSet,
        confirmed,
        Optional.of(new Execution(digest, before, 0)),
        unchanged,
        deletions,
        settled);
  }

  /// AWS was looked at once more.
  StackRecord looked() {
    return new StackRecord(
        changeSet,
        confirmed,
        executed.map(it -> new Execution(it.digest(), it.before(), it.looks() + 1)),
        unchanged,
        deletions,
        settled);
  }

  private StackRecord withUnchanged(String digest) {
    return new StackRecord(changeSet, confirmed, executed, Optional.of(digest), deletions, settled);
  }

  private StackRecord deletedOnce() {
    // A deleted stack's change sets are gone with it, and what was executed no longer stands.
    return new StackRecord(
        Optional.empty(), confirmed, Optional.empty(), Optional.empty(), deletions + 1, settled);
  }

  StackRecord withSettled(StackOutcome outcome) {
    return new StackRecord(
        changeSet, confirmed, executed, unchanged, deletions, Optional.of(outcome));
  }
}
