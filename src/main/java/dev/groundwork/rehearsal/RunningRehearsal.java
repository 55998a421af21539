package dev.groundwork.rehearsal;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A rehearsal that another process serves: its address, and its time, which follows from the state
/// file without asking. So a second terminal can look while a window builds.
public final class RunningRehearsal {
  private final Path stateFile;
  private final URI endpoint;
  private final InstantSource realTime;

  private RunningRehearsal(Path stateFile, URI endpoint, InstantSource realTime) {
    this.stateFile = stateFile;
    this.endpoint = endpoint;
    this.realTime = realTime;
  }

  /// Looks for the address that the serving process has left beside its state.
  ///
  /// @throws IOException if the file cannot be read
  public static Optional<RunningRehearsal> find(Path stateFile, InstantSource realTime)
      throws IOException {
    Path address = addressFile(stateFile);
    if (!Files.exists(address)) {
      return Optional.empty();
    }
    URI endpoint = URI.create(Files.readString(address).strip());
    return Optional.of(new RunningRehearsal(stateFile, endpoint, realTime));
  }

  static Path addressFile(Path stateFile) {
    return stateFile.resolveSibling(stateFile.getFileName() + ".endpoint");
  }

  /// Where clients reach it.
  public URI endpoint() {
    return endpoint;
  }

  /// The rehearsal's time, read from its state.
  public InstantSource clock() {
    return () -> {
      Account account = account();
      return account
          .clock()
          .virtualAt(realTime.instant(), account.busyUntil())
          .truncatedTo(ChronoUnit.MILLIS);
    };
  }

  private Account account() {
    try {
      return StateFile.read(stateFile)
          .orElseThrow(() -> new IllegalStateException("the rehearsal's state is gone"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
