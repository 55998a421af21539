package dev.groundwork.app;

import java.util.List;

/// Walks through what a user does, so that the JVM can record the classes it needs and start
/// quickly with them. The build runs this once for each cache; it is no command of the product.
public final class Training {
  private static final List<List<String>> COMMANDS =
      List.of(List.of("--version"), List.of("--help"));

  private Training() {}

  /// Runs the commands, and after them the window if asked.
  ///
  /// @param args `cli`, or `window` for the window too
  public static void main(String[] args) {
    COMMANDS.forEach(command -> succeed(command.toArray(String[]::new)));
    if (args[0].equals("window")) {
      succeed();
    }
    System.exit(0);
  }

  private static void succeed(String... command) {
    int status = Main.run(command);
    if (status != 0) {
      throw new IllegalStateException(
          "groundwork " + String.join(" ", command) + " ended with " + status);
    }
  }
}
