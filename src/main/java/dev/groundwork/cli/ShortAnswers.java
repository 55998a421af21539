package dev.groundwork.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Answers `--help` and `--version` at once, without the option parser and without any wiring.
public final class ShortAnswers {
  private ShortAnswers() {}

  /// The text to print for a command line that only asks for help or the version; empty for every
  /// other.
  public static Optional<String> to(String... args) {
    if (args.length != 1) {
      return Optional.empty();
    }
    return switch (args[0]) {
      case "--help", "-h", "help" -> Optional.of(help());
      case "--version", "-V" -> Optional.of(version());
      default -> Optional.empty();
    };
  }

  /// The program's name and version, as a line.
  static String version() {
    return resource("/cli/version.txt");
  }

  /// What the option parser would say, too.
  static String help() {
    return resource("/cli/help.txt");
  }

  private static String resource(String name) {
    try (InputStream in = ShortAnswers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
