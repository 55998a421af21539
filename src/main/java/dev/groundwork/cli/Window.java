package dev.groundwork.cli;

import java.nio.file.Path;

/// Opens the window.
@FunctionalInterface
public interface Window {
  /// Opens the window and blocks until it is closed.
  ///
  /// @param folder the folder whose project it shows, if there is one
  /// @return false at once if there is no display to open it on
  boolean open(Path folder);
}
