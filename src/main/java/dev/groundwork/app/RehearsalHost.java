package dev.groundwork.app;

import dev.groundwork.cli.RehearsalEndpoint;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The rehearsal of one project, served by this process.
final class RehearsalHost implements AutoCloseable {
  private final RehearsalServer server;

  private RehearsalHost(RehearsalServer server) {
    this.server = server;
  }

  static RehearsalHost of(Path stateFile) {
    try {
      return new RehearsalHost(RehearsalServer.start(RehearsalOptions.usual(stateFile)));
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal could not start: " + e.getMessage(), e);
    }
  }

  /// Starts the endpoint alone, for other people's clients.
  static RehearsalEndpoint.Running serve(RehearsalEndpoint.Play play) throws IOException {
    RehearsalServer server =
        RehearsalServer.start(
            new RehearsalOptions(
                play.stateFile(),
                play.port(),
                play.speed().orElse(RehearsalOptions.USUAL_SPEED),
                play.drill(),
                InstantSource.system()));
    return new RehearsalEndpoint.Running() {
      @Override
      public URI endpoint() {
        return server.endpoint();
      }

      @Override
      public void close() throws IOException {
        server.close();
      }
    };
  }

  URI endpoint() {
    return server.endpoint();
  }

  TargetClock clock() {
    return new TargetClock() {
      @Override
      public Instant instant() {
        return server.clock().now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        server.clock().sleep(duration);
      }
    };
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The rehearsal could not close its state: " + e.getMessage(), e);
    }
  }
}
