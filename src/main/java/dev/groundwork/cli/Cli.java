package dev.groundwork.cli;

import java.util.Optional;

/// The command line: runs one command to its end.
///
/// This class names no class of the option parser, so that what [ShortAnswers] knows is said
/// without loading it.
public final class Cli {
  private final CliPorts ports;

  /// A command line on what comes from outside.
  public Cli(CliPorts ports) {
    this.ports = ports;
  }

  /// Runs a command. Blocks; where it follows AWS, it may be interrupted.
  ///
  /// @param args the words after the program's name
  /// @return the exit status, see [ExitStatus]
  public int run(String... args) {
    try {
      Optional<String> answer = ShortAnswers.to(args);
      if (answer.isPresent()) {
        ports.terminal().out().print(answer.get());
        return ExitStatus.DONE;
      }
      return args.length == 0 ? start() : new Commands(ports).run(args);
    } finally {
      ports.terminal().out().flush();
      ports.terminal().err().flush();
    }
  }

  /// Without a word there is nothing to parse, and the window opens the sooner.
  private int start() {
    try (Interruption _ = Interruption.guard()) {
      return new Start(ports).in(ports.folder());
    } catch (InterruptedException | RuntimeException e) {
      return Failures.tell(e, ports.terminal());
    }
  }
}
