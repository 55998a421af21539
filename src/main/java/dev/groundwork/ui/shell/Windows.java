package dev.groundwork.ui.shell;

/// The windows of this process.
public interface Windows {
  /// Opens one more.
  void open();

  /// Asks this one to close, as its own button does.
  void close();

  /// Asks all of them to close.
  void quit();
}
