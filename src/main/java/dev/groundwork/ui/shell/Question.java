package dev.groundwork.ui.shell;

import java.util.List;

/// A question that must be answered before anything else, shown over the window.
///
/// @param acts what can be answered, the safe one last
public record Question(String title, String text, List<Act> acts) {
  /// Keeps a copy of the list.
  public Question {
    acts = List.copyOf(acts);
  }

  /// An answer, named by what it does.
  ///
  /// @param id of its button
  /// @param danger whether it takes something away
  public record Act(String id, String label, boolean danger, Runnable act) {}
}
