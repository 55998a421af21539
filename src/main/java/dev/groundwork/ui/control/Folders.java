package dev.groundwork.ui.control;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a folder of this computer.
@FunctionalInterface
public interface Folders {
  /// Waits for the founder; empty if nothing was chosen.
  Optional<Path> choose(String title);
}
