package dev.groundwork.ui.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Maps times onto a track from 0 to 1.
///
/// @param from its left end
/// @param to its right end, later than the left one
record TimeScale(Instant from, Instant to) {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));
  private static final int MOST_TICKS = 7;
  private static final Duration LEAST = Duration.ofSeconds(30);

  /// A scale with some room, so that its end doesn't move with every second.
  static TimeScale around(Instant from, Instant latest) {
    Duration needed = Duration.between(from, latest);
    Duration span = LEAST;
    while (span.compareTo(needed) < 0) {
      span = span.multipliedBy(4).dividedBy(3);
    }
    return new TimeScale(from, from.plus(span));
  }

  double at(Instant time) {
    double span = Duration.between(from, to).toMillis();
    return Math.clamp(Duration.between(from, time).toMillis() / span, 0, 1);
  }

  /// Round times within the scale.
  List<Instant> ticks() {
    Duration span = Duration.between(from, to);
    Duration step =
        STEPS.stream()
            .filter(it -> span.dividedBy(it) <= MOST_TICKS)
            .findFirst()
            .orElse(STEPS.getLast());
    List<Instant> ticks = new ArrayList<>();
    long seconds = step.toSeconds();
    long first = Math.ceilDiv(from.getEpochSecond(), seconds) * seconds;
    for (Instant tick = Instant.ofEpochSecond(first); tick.isBefore(to); tick = tick.plus(step)) {
      ticks.add(tick);
    }
    return ticks;
  }
}
