package dev.groundwork.ui.run;

import java.time.Instant;
import java.util.Optional;

/// A resource in an operation. Immutable; news makes a new one.
///
/// @param begun when AWS began with it
/// @param ended when AWS was done with it
/// @param reason AWS's words about its last status
public record ResourceRow(
    String logicalId,
    String type,
    State state,
    Optional<Instant> begun,
    Optional<Instant> ended,
    Optional<String> reason) {

  /// How far it is.
  public enum State {
    WAITING,
    WORKING,
    /// Made or changed.
    READY,
    /// Deleted.
    GONE,
    /// Parted from its stack, which goes without it: it stays, and costs what it cost.
    KEPT,
    FAILED
  }

  /// A resource that AWS hasn't begun with.
  public static ResourceRow waiting(String logicalId, String type) {
    return new ResourceRow(
        logicalId, type, State.WAITING, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether AWS is done with it, as it should be.
  public boolean done() {
    return state == State.READY || state == State.GONE || state == State.KEPT;
  }

  /// The row after an event with this status.
  ///
  /// @param status AWS's word, such as `CREATE_IN_PROGRESS`
  ResourceRow after(String status, Optional<String> why, Instant at) {
    if (status.endsWith("_IN_PROGRESS")) {
      boolean again = ended.isPresent();
      return new ResourceRow(
          logicalId,
          type,
          State.WORKING,
          again ? Optional.of(at) : begun.or(() -> Optional.of(at)),
          Optional.empty(),
          why);
    }
    return new ResourceRow(
        logicalId, type, end(status), begun.or(() -> Optional.of(at)), Optional.of(at), why);
  }

  private static State end(String status) {
    if (status.equals("DELETE_COMPLETE")) {
      return State.GONE;
    }
    if (status.equals("DELETE_SKIPPED")) {
      return State.KEPT;
    }
    return status.endsWith("_FAILED") ? State.FAILED : State.READY;
  }
}
