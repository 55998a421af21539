package dev.groundwork.ui.move;

import java.util.List;

/// What the screen of a move shows, once it is known.
///
/// @param phases from which to which
/// @param price what a month costs in both
/// @param change how much more or less that is
public record MoveShown(
    String title,
    String summary,
    String phases,
    String price,
    String change,
    String overlap,
    String downtime,
    List<ActRow> acts) {
  /// Keeps a copy of the list.
  public MoveShown {
    acts = List.copyOf(acts);
  }
}
