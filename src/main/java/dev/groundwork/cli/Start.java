package dev.groundwork.cli;

import java.nio.file.Path;

/// What happens without a command: the window, or a walk through the rehearsal in the terminal.
final class Start {
  private final CliPorts ports;

  Start(CliPorts ports) {
    this.ports = ports;
  }

  /// @param folder whose project the window shows
  int in(Path folder) throws InterruptedException {
    if (ports.window().open(folder)) {
      return ExitStatus.DONE;
    }
    ports
        .terminal()
        .out()
        .println(
            "There is no display to open the window on, so here is a rehearsal in the terminal.");
    try (TemporaryFolder temporary = TemporaryFolder.make()) {
      return new Walk(ports, temporary.path()).walk();
    }
  }
}
