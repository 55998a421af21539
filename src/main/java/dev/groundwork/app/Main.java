package dev.groundwork.app;

import dev.groundwork.cli.ShortAnswers;
import java.util.Optional;

/// The program's entry.
public final class Main {
  private Main() {}

  /// Starts the program and ends the process with its exit status.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    Optional<String> answer = ShortAnswers.to(args);
    if (answer.isPresent()) {
      // Nothing is wired for what is known beforehand; and an exit would look for a logger in every
      // jar.
      System.out.print(answer.get());
      System.out.flush();
      return;
    }
    System.exit(run(args));
  }

  /// Runs one command line to its end; without arguments, the window until it is closed.
  ///
  /// @param args the command line
  /// @return the exit status
  static int run(String... args) {
    try (Wiring wiring = new Wiring(System.getenv())) {
      return wiring.cli().run(args);
    }
  }
}
