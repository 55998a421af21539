package dev.groundwork.ui.move;

import java.util.List;

/// Whose turn it is in a move, and what the button does.
///
/// @param label what the button says
/// @param why why it can't be pressed, or what to know before; may be empty
/// @param ready whether it can be pressed
/// @param destroys whether stacks are deleted by it
/// @param what what would be changed or deleted, stack by stack
/// @param mustConfirm whether the project's name has to be typed
public record Turn(
    String label,
    String why,
    boolean ready,
    boolean destroys,
    List<Effect> what,
    boolean mustConfirm) {
  /// Keeps a copy of the list.
  public Turn {
    what = List.copyOf(what);
  }

  /// What becomes of a stack.
  ///
  /// @param stack its title
  public record Effect(String stack, String what) {}

  /// Nothing can be pressed now.
  static Turn wait(String label, String why) {
    return new Turn(label, why, false, false, List.of(), false);
  }

  /// The founder goes on.
  static Turn go(String label, String why) {
    return new Turn(label, why, true, false, List.of(), false);
  }
}
