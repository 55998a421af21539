package dev.groundwork.core.workspace;

import dev.groundwork.core.money.Money;
import java.util.Optional;

/// What becomes of the data of a resource that goes.
///
/// @param stack the stack's id in the plan
/// @param monthly what a snapshot costs a month, at most; empty where none is kept, and where its
///   size or price isn't known
public record DataFate(String stack, String logicalId, Kept kept, Optional<Money> monthly) {
  /// What stays.
  public enum Kept {
    /// A last snapshot.
    SNAPSHOT,
    /// The resource, outside of any stack; it costs what it cost before.
    ITSELF,
    /// Nothing: the data is lost.
    NOTHING
  }

  /// Whether the data can't be had back.
  public boolean lost() {
    return kept == Kept.NOTHING;
  }
}
