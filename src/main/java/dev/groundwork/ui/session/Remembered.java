package dev.groundwork.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window remembers of this user from one start to the next.
///
/// @param place where the window was; empty before it was ever closed
/// @param recent projects, the latest first
public record Remembered(
    Preferences preferences, Optional<WindowPlace> place, List<Recent> recent) {
  private static final int MOST = 6;

  /// Nothing yet.
  public static final Remembered NOTHING =
      new Remembered(Preferences.USUAL, Optional.empty(), List.of());

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

  /// Light or dark.
  public Look look() {
    return preferences.look();
  }

  /// With other preferences.
  public Remembered with(Preferences other) {
    return new Remembered(other, place, recent);
  }

  /// With another look.
  public Remembered with(Look other) {
    return with(preferences.with(other));
  }

  /// With the window at another place.
  public Remembered with(WindowPlace other) {
    return new Remembered(preferences, Optional.of(other), recent);
  }

  /// Without the place of the window.
  public Remembered unplaced() {
    return new Remembered(preferences, Optional.empty(), recent);
  }

  /// With a project that was just opened; the step where it stopped is kept.
  public Remembered with(Path folder) {
    List<Recent> others = others(folder);
    others.addFirst(new Recent(folder, stepOf(folder)));
    return new Remembered(preferences, place, others.subList(0, Math.min(MOST, others.size())));
  }

  /// With the step that is next in a project; a project that isn't listed stays so.
  public Remembered at(Path folder, String step) {
    return new Remembered(
        preferences,
        place,
        recent.stream()
            .map(it -> it.folder().equals(folder) ? new Recent(folder, Optional.of(step)) : it)
            .toList());
  }

  /// Without a project. Its folder isn't touched.
  public Remembered without(Path folder) {
    return new Remembered(preferences, place, others(folder));
  }

  /// The step where a project stopped, if it is known.
  public Optional<String> stepOf(Path folder) {
    return recent.stream()
        .filter(it -> it.folder().equals(folder))
        .findFirst()
        .flatMap(Recent::step);
  }

  private List<Recent> others(Path folder) {
    List<Recent> others = new ArrayList<>(recent);
    others.removeIf(it -> it.folder().equals(folder));
    return others;
  }
}
