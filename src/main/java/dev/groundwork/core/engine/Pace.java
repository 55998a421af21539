package dev.groundwork.core.engine;

import java.time.Duration;
import java.time.Instant;

/// How long to wait before looking again.
///
/// News is never later than a tenth of the time that has passed since something last happened, with
/// a floor and a ceiling: quick things are seen quickly, and a database that takes ten minutes
/// costs few calls. AWS throttles `DescribeStacks` under parallel polling (aws-cli issue 2948); a
/// tick is one such call for all stacks, and one call for events at most.
record Pace(Duration floor, Duration ceiling) {
  static final Pace USUAL = new Pace(Duration.ofMillis(600), Duration.ofSeconds(5));

  Duration next(Instant lastNews, Instant now) {
    Duration tenth = Duration.between(lastNews, now).dividedBy(10);
    if (tenth.compareTo(floor) < 0) {
      return floor;
    }
    return tenth.compareTo(ceiling) > 0 ? ceiling : tenth;
  }

  /// After AWS said that we ask too often, or could not be reached: double the wait each time, up
  /// to fifteen seconds.
  Duration afterFailure(int failures) {
    return Duration.ofMillis(Math.min(15_000, 500L << Math.min(failures, 5)));
  }
}
