package dev.groundwork.cli;

import java.nio.file.Path;

/// What happens without a command: the window, or a walk through the rehearsal in the terminal.
final class Start {
  private final CliPorts ports;

  Start(CliPorts ports) {
    this.ports = ports;
  }

  int in(Path folder) throws InterruptedException {
    if (ports.window().open(folder)) {
      return ExitStatus.DONE;
    }
    throw Refusal.failed(
        "There is no display to open the window on; see groundwork --help for the commands.");
  }
}
