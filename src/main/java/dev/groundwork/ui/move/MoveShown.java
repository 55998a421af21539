package dev.groundwork.ui.move;

import java.util.List;

/// What the screen of a move shows, once it is known.
///
/// @param price what a month costs in both phases
/// @param facts what else to know before it begins
/// @param acts in their order; none once nobody remembers them
public record MoveShown(
    String title, String summary, Price price, List<Fact> facts, List<ActRow> acts) {
  /// Keeps copies of the lists.
  public MoveShown {
    facts = List.copyOf(facts);
    acts = List.copyOf(acts);
  }

  /// What a month costs.
  ///
  /// @param phases from which to which
  /// @param months in the one and in the other
  /// @param change how much more or less that is; may be empty
  public record Price(String phases, String months, String change) {}

  /// One thing to know.
  ///
  /// @param label what it is about
  public record Fact(String label, String text) {}
}
