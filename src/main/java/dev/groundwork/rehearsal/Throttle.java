package dev.groundwork.rehearsal;

import dev.groundwork.rehearsal.clock.RehearsalClock;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// CloudFormation's limit on calls, for the whole account: a bucket of calls that fills again in
/// virtual time. AWS does not publish its figures; these are ours. Safe to use from any thread.
final class Throttle {
  private static final double BURST = 100;
  private static final double CALLS_PER_SECOND = 20;

  private final RehearsalClock clock;
  private final double burst;
  private final double callsPerSecond;
  private final ReentrantLock counting = new ReentrantLock();
  private double left;
  private Instant counted;

  private Throttle(RehearsalClock clock, double burst, double callsPerSecond) {
    this.clock = clock;
    this.burst = burst;
    this.callsPerSecond = callsPerSecond;
    this.left = burst;
    this.counted = clock.now();
  }

  /// The usual limit, or the tight one that a drill sets.
  static Throttle of(RehearsalClock clock, Optional<Double> callsPerSecond) {
    return callsPerSecond
        .map(few -> new Throttle(clock, Math.max(few, 4), few))
        .orElseGet(() -> new Throttle(clock, BURST, CALLS_PER_SECOND));
  }

  /// Counts a call, and refuses it if there were too many.
  Optional<Refusal> refuse(Call call) {
    return !call.service().equals("cloudformation") || take()
        ? Optional.empty()
        : Optional.of(Refusal.of("Throttling", "Rate exceeded"));
  }

  private boolean take() {
    counting.lock();
    try {
      Instant now = clock.now();
      double seconds = Duration.between(counted, now).toMillis() / 1000.0;
      left = Math.min(burst, left + Math.max(seconds, 0) * callsPerSecond);
      counted = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    } finally {
      counting.unlock();
    }
  }
}
