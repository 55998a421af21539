package dev.groundwork.ui.session;

import dev.groundwork.ui.session.Remembered.Look;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What this user wants of the window, in every project.
///
/// @param look light or dark
/// @param language of the texts
/// @param motion how much moves
/// @param notifications whether the system tells when a long operation has ended
/// @param projects the folder that new projects are proposed in; the system's usual one if empty
public record Preferences(
    Look look, Language language, Motion motion, boolean notifications, Optional<Path> projects) {

  /// What holds before anyone has said anything.
  public static final Preferences USUAL =
      new Preferences(Look.SYSTEM, Language.SYSTEM, Motion.SYSTEM, true, Optional.empty());

  /// The language of the texts.
  public enum Language {
    /// As the system says.
    SYSTEM,
    ENGLISH,
    GERMAN;

    /// The language as a locale.
    ///
    /// @param system what the system says
    public Locale locale(Locale system) {
      return switch (this) {
        case SYSTEM -> system;
        case ENGLISH -> Locale.ENGLISH;
        case GERMAN -> Locale.GERMAN;
      };
    }
  }

  /// How much moves.
  public enum Motion {
    /// As the system says.
    SYSTEM,
    /// As little as can be.
    LESS
  }

  /// With another look.
  public Preferences with(Look other) {
    return new Preferences(other, language, motion, notifications, projects);
  }

  /// In another language.
  public Preferences with(Language other) {
    return new Preferences(look, other, motion, notifications, projects);
  }

  /// With more or less motion.
  public Preferences with(Motion other) {
    return new Preferences(look, language, other, notifications, projects);
  }

  /// With or without notifications.
  public Preferences withNotifications(boolean wanted) {
    return new Preferences(look, language, motion, wanted, projects);
  }

  /// With another folder for projects; empty for the usual one.
  public Preferences withProjects(Optional<Path> folder) {
    return new Preferences(look, language, motion, notifications, folder);
  }
}
