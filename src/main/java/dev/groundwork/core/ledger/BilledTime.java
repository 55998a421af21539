package dev.groundwork.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// For how long AWS bills something that goes on, of which one interval is a part: what an earlier
/// part has begun, such as an hour or a month, isn't billed a second time.
///
/// @param begun when the whole of it began
/// @param from when this part began
/// @param to when it ended, or now
public record BilledTime(Instant begun, Instant from, Instant to) {
  static final long HOUR = 3600;
  static final long MONTH = 730 * HOUR;

  /// A hosted zone that goes within twelve hours isn't billed.
  private static final Duration GRACE = Duration.ofHours(12);

  /// In seconds of a month of 730 hours.
  long seconds(BilledItem.Time time) {
    return secondsSince(from, time);
  }

  /// The same of what was billed after an instant.
  long secondsSince(Instant instant, BilledItem.Time time) {
    Instant start = instant.isBefore(from) ? from : instant;
    long before = start.isAfter(begun) ? until(start, time) : 0;
    return Math.max(0, until(to, time) - before);
  }

  private long until(Instant instant, BilledItem.Time time) {
    Duration lasted = Duration.between(begun, instant);
    if (lasted.isNegative()) {
      // AWS's clock and ours differ, or it has only just begun.
      return 0;
    }
    long seconds = lasted.getSeconds() + (lasted.getNano() > 0 ? 1 : 0);
    return switch (time.granularity()) {
      case SECOND -> Math.max(seconds, time.minimumSeconds());
      case HOUR -> Math.max(1, Math.ceilDiv(seconds, HOUR)) * HOUR;
      case CALENDAR_MONTH ->
          lasted.compareTo(GRACE) < 0 ? 0 : startedMonths(instant.minusNanos(1)) * MONTH;
    };
  }

  private long startedMonths(Instant last) {
    return month(begun).until(month(last), ChronoUnit.MONTHS) + 1;
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }
}
