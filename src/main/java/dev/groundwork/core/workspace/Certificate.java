package dev.groundwork.core.workspace;

import dev.groundwork.core.words.Saying;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a teardown proves: what was there before, and what became of each part.
///
/// @param at in the target's time
/// @param complete whether everything that was to go is gone
/// @param rehearsed whether all of it was pretence
/// @param retained what goes on being billed without its stack, also of earlier removals
/// @param spent what the project has cost by our ledger, dollars
/// @param runRateAfter what a month of what is left costs, dollars
/// @param billProof the day from which AWS's bill can confirm it: it lags a day or two behind
public record Certificate(
    String project,
    String id,
    String account,
    String region,
    Instant at,
    boolean complete,
    boolean rehearsed,
    List<StackProof> stacks,
    List<ResourceProof> resources,
    List<SnapshotProof> snapshots,
    List<Retained> retained,
    String spent,
    String runRateAfter,
    LocalDate billProof) {
  /// Keeps copies of the lists.
  public Certificate {
    stacks = List.copyOf(stacks);
    resources = List.copyOf(resources);
    snapshots = List.copyOf(snapshots);
    retained = List.copyOf(retained);
  }

  /// Whether nothing is kept but what watches what the rest may cost.
  public boolean onlyWatched() {
    return stacks.stream().filter(it -> it.fate() == Fate.KEPT).allMatch(StackProof::watches)
        && resources.stream().noneMatch(it -> it.fate() == Fate.KEPT && !watched(it.stack()))
        && snapshots.stream().noneMatch(it -> it.fate() == Fate.KEPT)
        && retained.isEmpty();
  }

  private boolean watched(String stack) {
    return stacks.stream().anyMatch(it -> it.stack().equals(stack) && it.watches());
  }

  /// What became of something.
  public enum Fate {
    /// AWS says that it is gone.
    GONE,
    /// It stays on purpose.
    KEPT,
    /// It was to go and is still there.
    LEFT,
    /// AWS could not say.
    UNKNOWN
  }

  /// A stack.
  ///
  /// @param problem why it is left, or kept
  public record StackProof(
      String stack, String name, String stackId, Fate fate, Optional<Saying> problem) {
    static final String WATCH = "leftover.why.watch";

    private boolean watches() {
      return problem.filter(it -> it.key().equals(WATCH)).isPresent();
    }
  }

  /// A resource.
  public record ResourceProof(
      String stack, String logicalId, Optional<String> physicalId, String type, Fate fate) {}

  /// A database snapshot.
  public record SnapshotProof(String id, String database, int gigabytes, Fate fate) {}
}
