package dev.groundwork.ui.project;

import java.util.List;

/// A phase to choose.
///
/// @param price what a month of the whole project costs in it
/// @param change how much that is more or less than now; empty for the present phase
/// @param chosen whether it is the present one
/// @param possible whether it can be chosen
/// @param notes what choosing it means, or why it can't be; a sentence each
public record PhaseRow(
    String id,
    String title,
    String summary,
    String price,
    String change,
    boolean chosen,
    boolean possible,
    List<String> notes) {
  /// Keeps a copy of the list.
  public PhaseRow {
    notes = List.copyOf(notes);
  }
}
