package dev.groundwork.ui.control;

/// Tells something outside of the window, when nobody may be looking at it.
@FunctionalInterface
public interface Notifier {
  /// Asks the system to show a message. Returns at once; a system that can't shows nothing.
  void tell(String title, String text);
}
