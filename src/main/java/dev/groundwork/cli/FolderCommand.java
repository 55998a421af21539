package dev.groundwork.cli;

import dev.groundwork.core.project.ProjectFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// What every command has: help, and the folder of the project.
abstract class FolderCommand implements Callable<Integer> {
  private final CliPorts ports;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The project's folder, in place of the current one.")
  private Optional<Path> folder = Optional.empty();

  /// The program itself, whose `--dir` counts too where the command has none of its own.
  @ParentCommand private @Nullable FolderCommand above;

  FolderCommand(CliPorts ports) {
    this.ports = ports;
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  final void help(boolean wanted) {
    // The option parser answers by itself.
  }

  final CliPorts ports() {
    return ports;
  }

  final PrintWriter out() {
    return ports.terminal().out();
  }

  /// The folder that is meant: the one that was named; otherwise the nearest above that has a
  /// project, or the current one.
  final Path folder() {
    return named()
        .or(
            () ->
                Stream.iterate(ports.folder(), Objects::nonNull, Path::getParent)
                    .filter(it -> ProjectFolder.at(it).exists())
                    .findFirst())
        .orElseGet(this::here);
  }

  /// The folder that was named, otherwise the current one, whatever is in it.
  final Path here() {
    return named().orElse(ports.folder().normalize());
  }

  private Optional<Path> named() {
    return folder
        .map(it -> ports.folder().resolve(it).normalize())
        .or(() -> above == null ? Optional.empty() : above.named());
  }
}
