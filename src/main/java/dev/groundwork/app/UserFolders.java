package dev.groundwork.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a user's own files lie, by the habits of each system.
final class UserFolders {
  private UserFolders() {}

  /// The folder in which new projects are proposed.
  static Path projects() {
    return home().resolve("Groundwork");
  }

  /// The folder of the user's settings.
  ///
  /// @param system the system's name, as Java has it
  static Path settings(String system, Map<String, String> environment) {
    if (system.startsWith("Mac")) {
      return home().resolve("Library/Application Support/Groundwork");
    }
    if (system.startsWith("Windows")) {
      return folder(environment, "APPDATA").orElse(home()).resolve("Groundwork");
    }
    return folder(environment, "XDG_CONFIG_HOME")
        .orElse(home().resolve(".config"))
        .resolve("groundwork");
  }

  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isBlank()).map(Path::of);
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "."));
  }
}
