package dev.groundwork.ui;

import dev.groundwork.ui.shell.Windows;

/// The window of a test is its only one, and stays.
final class NoWindows implements Windows {
  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public void quit() {}
}
