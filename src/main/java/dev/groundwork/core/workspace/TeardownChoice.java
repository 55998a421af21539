package dev.groundwork.core.workspace;

import java.util.Set;

/// What a founder decides before a teardown.
///
/// @param keep ids of the stacks that stay, with everything that they need
/// @param confirmedName the project's name as typed; what a red stop asks for. A rehearsal needs
///   none
public record TeardownChoice(Set<String> keep, Snapshots snapshots, String confirmedName) {
  /// Keeps a copy of the set.
  public TeardownChoice {
    keep = Set.copyOf(keep);
  }

  /// What becomes of the last snapshots of databases.
  public enum Snapshots {
    /// They stay, and cost a little each month.
    KEEP,
    /// They are deleted once the database is gone: the data is gone for good.
    NONE
  }
}
