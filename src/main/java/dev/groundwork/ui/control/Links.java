package dev.groundwork.ui.control;

/// Opens web pages outside of the window.
@FunctionalInterface
public interface Links {
  /// Asks the system to show a page.
  void open(String address);
}
