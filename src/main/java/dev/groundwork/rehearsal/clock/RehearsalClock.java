package dev.groundwork.rehearsal.clock;

import java.time.Duration;
import java.time.Instant;

/// The rehearsal's time as its users see it. Safe to use from any thread.
public interface RehearsalClock {
  /// The virtual instant, in milliseconds' precision.
  Instant now();

  /// Waits until a virtual duration has passed; in real time that is shorter while an operation is
  /// under way.
  ///
  /// @throws InterruptedException if the thread is interrupted
  void sleep(Duration virtual) throws InterruptedException;
}
