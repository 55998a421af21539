package dev.groundwork.ui.shell;

import java.util.List;

/// A question that must be answered before anything else, shown over the window.
///
/// @param detail what whoever helps wants to know; may be empty
/// @param acts what can be answered, the safe one last
public record Question(String title, String text, String detail, List<Act> acts) {
  /// Keeps a copy of the list.
  public Question {
    acts = List.copyOf(acts);
  }

  /// A question without details.
  public Question(String title, String text, List<Act> acts) {
    this(title, text, "", acts);
  }

  /// An answer, named by what it does.
  ///
  /// @param id of its button
  /// @param danger whether it takes something away
  public record Act(String id, String label, boolean danger, Runnable act) {}
}
