package dev.groundwork.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Starts the rehearsal's endpoint alone, for other people's clients.
@FunctionalInterface
public interface RehearsalEndpoint {
  /// Starts to serve.
  ///
  /// @throws IOException with a sentence, if the port is taken or another process serves the state
  /// @throws IllegalArgumentException with a sentence, if there is no such drill
  Running start(Play play) throws IOException;

  /// How it is to be played.
  ///
  /// @param port on 127.0.0.1; 0 for any that is free
  /// @param speed virtual seconds in a real one while an operation is under way, at least 1; empty
  ///   for the usual speed
  /// @param drill the name of a failure to practise
  /// @param stateFile where the pretend account is kept
  record Play(int port, Optional<Double> speed, Optional<String> drill, Path stateFile) {}

  /// A rehearsal that answers until it is closed.
  interface Running extends AutoCloseable {
    /// Where clients reach it.
    URI endpoint();

    @Override
    void close() throws IOException;
  }
}
