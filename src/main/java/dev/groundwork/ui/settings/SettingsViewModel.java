package dev.groundwork.ui.settings;

import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.Preferences;
import dev.groundwork.ui.session.Preferences.Language;
import dev.groundwork.ui.session.Preferences.Motion;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.UserPreferences;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What this user wants of the window, in every project.
public final class SettingsViewModel {
  private final UserPreferences preferences;
  private final Memory memory;
  private final Path usualProjects;
  private final Runnable back;
  private final Texts texts;
  private final Language spoken;

  /// @param usualProjects where projects are proposed unless the user says otherwise
  /// @param back leads to where the founder came from
  public SettingsViewModel(
      UserPreferences preferences, Memory memory, Path usualProjects, Runnable back, Texts texts) {
    this.preferences = preferences;
    this.memory = memory;
    this.usualProjects = usualProjects;
    this.back = back;
    this.texts = texts;
    this.spoken = preferences.value().get().language();
  }

  /// What holds now.
  public ReadOnlyObjectProperty<Preferences> preferences() {
    return preferences.value();
  }

  /// Takes another look, at once.
  public void look(Look wanted) {
    preferences.change(it -> it.with(wanted));
  }

  /// Takes another language, for the windows that are opened from now on.
  public void language(Language wanted) {
    preferences.change(it -> it.with(wanted));
  }

  /// Takes more or less motion, at once.
  public void motion(Motion wanted) {
    preferences.change(it -> it.with(wanted));
  }

  /// With notifications, or without.
  public void notifications(boolean wanted) {
    preferences.change(it -> it.withNotifications(wanted));
  }

  /// Takes another folder for new projects; empty for the usual one.
  public void projects(Optional<Path> folder) {
    preferences.change(it -> it.withProjects(folder));
  }

  /// The folder for new projects, in words.
  public String projects() {
    return preferences.value().get().projects().orElse(usualProjects).toString();
  }

  /// Whether that is another folder than the usual one.
  public boolean otherProjects() {
    return preferences.value().get().projects().isPresent();
  }

  /// When the chosen language holds; empty while it is the one that is spoken.
  public String languageNote() {
    return preferences.value().get().language() == spoken
        ? ""
        : texts.get("settings.language.note");
  }

  /// Where all of this is kept.
  public String file() {
    return memory.file().toString();
  }

  /// Leads to where the founder came from.
  public void back() {
    back.run();
  }
}
