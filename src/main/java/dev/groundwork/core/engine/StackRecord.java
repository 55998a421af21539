package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.Optional;

/// What the journal knows of one stack in the running operation.
///
/// @param changeSet the last change set made for it
/// @param confirmed the digest whose red stops a person confirmed
/// @param executed the digest whose change set was executed
/// @param unchanged the digest that AWS found to be in force already
/// @param deletions how many times its deletion was asked for
/// @param moved the last time that AWS was asked to change it
/// @param settled how it ended, if it has
public record StackRecord(
    Optional<MadeChangeSet> changeSet,
    Optional<String> confirmed,
    Optional<String> executed,
    Optional<String> unchanged,
    int deletions,
    Optional<Moved> moved,
    Optional<StackOutcome> settled) {
  /// Nothing is known yet.
  public static final StackRecord NONE =
      new StackRecord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty());

  /// A change set that was made for a content.
  public record MadeChangeSet(String id, String digest) {}

  /// A request that changes the stack.
  ///
  /// @param before when the stack had last changed until then; empty for a stack that wasn't there
  /// @param looks how many observations were made since
  public record Moved(Optional<Instant> before, int looks) {
    /// How many looks we give AWS to show that the change has begun.
    private static final int PATIENCE = 3;

    /// Whether a description may still be the one from before the request: AWS's answers are
    /// eventually consistent.
    boolean mayBeHiddenFrom(StackDescription stack) {
      return looks == 0
          || (looks < PATIENCE
              && before.filter(stack.changed().orElse(stack.created())::equals).isPresent());
    }
  }

  /// What is known after one more entry of the journal.
  StackRecord with(JournalEntry entry) {
    Optional<String> digest = entry.digest();
    return switch (entry.kind()) {
      case CHANGE_SET ->
          new StackRecord(
              Optional.of(new MadeChangeSet(entry.reference().orElseThrow(), digest.orElseThrow())),
              confirmed,
              executed,
              unchanged,
              deletions,
              moved,
              settled);
      case CONFIRMED ->
          new StackRecord(changeSet, digest, executed, unchanged, deletions, moved, settled);
      case EXECUTED ->
          new StackRecord(
              changeSet, confirmed, digest, unchanged, deletions, movedBy(entry), settled);
      case UNCHANGED ->
          new StackRecord(changeSet, confirmed, executed, digest, deletions, moved, settled);
      // A deleted stack's change sets are gone with it, and what was executed no longer stands.
      case DELETION_ASKED ->
          new StackRecord(
              Optional.empty(),
              confirmed,
              Optional.empty(),
              Optional.empty(),
              deletions + 1,
              movedBy(entry),
              settled);
      // How a stack settled is not carried over to a later run: AWS is asked again.
      case BEGUN, EXECUTING, DELETING, SETTLED, ENDED -> this;
    };
  }

  private static Optional<Moved> movedBy(JournalEntry entry) {
    return Optional.of(new Moved(entry.reference().map(Instant::parse), 0));
  }

  /// AWS was looked at once more.
  StackRecord looked() {
    return new StackRecord(
        changeSet,
        confirmed,
        executed,
        unchanged,
        deletions,
        moved.map(it -> new Moved(it.before(), it.looks() + 1)),
        settled);
  }

  StackRecord withSettled(StackOutcome outcome) {
    return new StackRecord(
        changeSet, confirmed, executed, unchanged, deletions, moved, Optional.of(outcome));
  }
}
