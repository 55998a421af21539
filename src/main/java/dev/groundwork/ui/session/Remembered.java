package dev.groundwork.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the window remembers of this user from one start to the next.
///
/// @param look light or dark
/// @param recent folders of projects, the latest first
public record Remembered(Look look, List<Path> recent) {
  private static final int MOST = 5;

  /// Nothing yet.
  public static final Remembered NOTHING = new Remembered(Look.SYSTEM, List.of());

  /// Keeps a copy of the list.
  public Remembered {
    recent = List.copyOf(recent);
  }

  /// Light or dark.
  public enum Look {
    /// As the system says.
    SYSTEM,
    LIGHT,
    DARK
  }

  /// With another look.
  public Remembered with(Look other) {
    return new Remembered(other, recent);
  }

  /// With a project that was just opened.
  public Remembered with(Path folder) {
    List<Path> folders = new ArrayList<>(recent);
    folders.remove(folder);
    folders.addFirst(folder);
    return new Remembered(look, folders.subList(0, Math.min(MOST, folders.size())));
  }
}
