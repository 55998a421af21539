package dev.groundwork.app;

import dev.groundwork.cli.RehearsalEndpoint;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.rehearsal.RehearsalOptions;
import dev.groundwork.rehearsal.RehearsalServer;
import dev.groundwork.rehearsal.RunningRehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The rehearsal of one project: served by this process, or by another one that got there first.
///
/// @param served what to close; nothing when another process serves it
record RehearsalHost(URI endpoint, TargetClock clock, Optional<RehearsalServer> served)
    implements AutoCloseable {
  private static final Duration SHORTEST_NAP = Duration.ofMillis(10);
  private static final int TRIES = 40;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  /// @param speed virtual seconds in a real one while an operation is under way
  static RehearsalHost of(Path stateFile, double speed) {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          RehearsalServer server =
              RehearsalServer.start(
                  new RehearsalOptions(
                      stateFile, 0, speed, Optional.empty(), InstantSource.system()));
          return new RehearsalHost(
              server.endpoint(), hurried(server.clock()::now, speed), Optional.of(server));
        } catch (IOException held) {
          Optional<RunningRehearsal> running =
              RunningRehearsal.find(stateFile, InstantSource.system());
          if (running.isPresent()) {
            return new RehearsalHost(
                running.get().endpoint(), hurried(running.get().clock(), speed), Optional.empty());
          }
          // The other process is just starting, or just ending.
          if (attempt == TRIES) {
            throw held;
          }
          Thread.sleep(BETWEEN_TRIES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal could not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rehearsal was starting", e);
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

  /// The rehearsal's time for someone who waits for it. Whoever sleeps between two looks wakes
  /// after the time that the sleep takes at full speed, even if the last operation has ended
  /// meanwhile and the rehearsal's clock has fallen back to the pace of real time: news must not
  /// wait for that.
  private static TargetClock hurried(InstantSource clock, double speed) {
    return new TargetClock() {
      @Override
      public Instant instant() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Duration nap = duration.dividedBy((long) speed);
        Thread.sleep(nap.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : nap);
      }
    };
  }

  @Override
  public void close() {
    try {
      if (served.isPresent()) {
        served.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The rehearsal could not close its state: " + e.getMessage(), e);
    }
  }
}
