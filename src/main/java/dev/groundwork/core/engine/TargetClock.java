package dev.groundwork.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time where a project lives: AWS's, or the rehearsal's own, which runs fast while something
/// is under way.
public interface TargetClock extends InstantSource {
  /// Sleeps for a duration of the target's time.
  void sleep(Duration duration) throws InterruptedException;

  /// Real time.
  static TargetClock real() {
    return new TargetClock() {
      @Override
      public Instant instant() {
        return InstantSource.system().instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
