package dev.groundwork.core.workspace;

import dev.groundwork.core.plan.ResolvedPlan;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a founder decides before a teardown.
///
/// @param keep ids of the stacks that stay; a teardown adds what they need
/// @param confirmedName the project's name as typed; what a red stop asks for. A rehearsal needs
///   none
public record TeardownChoice(Set<String> keep, Snapshots snapshots, String confirmedName) {
  /// Keeps a copy of the set.
  public TeardownChoice {
    keep = Set.copyOf(keep);
  }

  /// The same, and what the stacks that stay stand on stays, too.
  public TeardownChoice withNeeds(ResolvedPlan plan) {
    Set<String> kept = new LinkedHashSet<>();
    keep.forEach(stack -> keep(stack, plan, kept));
    return new TeardownChoice(kept, snapshots, confirmedName);
  }

  /// The same, and these stay, too.
  public TeardownChoice keeping(Set<String> stacks) {
    Set<String> kept = new LinkedHashSet<>(keep);
    kept.addAll(stacks);
    return new TeardownChoice(kept, snapshots, confirmedName);
  }

  private static void keep(String stack, ResolvedPlan plan, Set<String> kept) {
    if (kept.add(stack) && plan.has(stack)) {
      plan.stack(stack).needs().forEach(it -> keep(it, plan, kept));
    }
  }

  /// What becomes of the last snapshots of databases.
  public enum Snapshots {
    /// They stay, and cost a little each month.
    KEEP,
    /// They are deleted once the database is gone: the data is gone for good.
    NONE
  }
}
