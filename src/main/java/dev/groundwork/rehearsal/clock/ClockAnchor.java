package dev.groundwork.rehearsal.clock;

import java.time.Duration;
import java.time.Instant;

/// A point at which virtual and real time were compared, from which every later virtual instant
/// follows: fast until the last unfinished operation ends, then at the pace of real time.
///
/// @param real the real instant of the comparison
/// @param virtual the virtual instant at that moment
/// @param speed how many virtual seconds pass in a real one while an operation is unfinished, ≥ 1
public record ClockAnchor(Instant real, Instant virtual, double speed) {

  /// Checks the speed.
  public ClockAnchor {
    if (!(speed >= 1 && speed <= 1e9)) {
      throw new IllegalArgumentException(
          "the speed must be from 1 to a thousand million: " + speed);
    }
  }

  /// The virtual instant at a real one. Real time before the anchor counts as the anchor: a
  /// computer whose clock is set back does not undo what has happened.
  ///
  /// @param now the real instant
  /// @param busyUntil the virtual instant at which the last unfinished operation ends
  public Instant virtualAt(Instant now, Instant busyUntil) {
    Duration passed = Duration.between(real, now.isBefore(real) ? real : now);
    Duration busy = realTimeFor(busyUntil);
    return passed.compareTo(busy) <= 0
        ? virtual.plus(stretched(passed, speed))
        : later(virtual, busyUntil).plus(passed.minus(busy));
  }

  /// The real instant at which a virtual one comes, the inverse of `virtualAt`.
  public Instant realAt(Instant then, Instant busyUntil) {
    Instant fastEnd = later(virtual, busyUntil);
    return then.isAfter(fastEnd)
        ? real.plus(realTimeFor(busyUntil)).plus(Duration.between(fastEnd, then))
        : real.plus(realTimeFor(then));
  }

  private Duration realTimeFor(Instant fastEnd) {
    return fastEnd.isAfter(virtual)
        ? stretched(Duration.between(virtual, fastEnd), 1 / speed)
        : Duration.ZERO;
  }

  private static Duration stretched(Duration duration, double factor) {
    double nanos = (duration.getSeconds() * 1e9 + duration.getNano()) * factor;
    return Duration.ofSeconds((long) (nanos / 1e9), (long) (nanos % 1e9));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
