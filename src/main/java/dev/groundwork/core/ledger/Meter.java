package dev.groundwork.core.ledger;

import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a ledger: what runs costs a month, and what it has cost so far. A pure function, quick
/// enough to be asked several times a second.
///
/// *Run rate* is smooth: what the estimate says of what is there. *Spent* is what AWS would bill:
/// started hours, minimum times and whole months included, in seconds of a month of 730 hours.
public final class Meter {
  private static final long HOUR = 3600;
  private static final long MONTH = 730 * HOUR;

  /// A hosted zone that goes within twelve hours isn't billed.
  private static final Duration GRACE = Duration.ofHours(12);

  private static final int DECIMALS = 10;

  private BigDecimal runRate = BigDecimal.ZERO;
  private BigDecimal runRateAssumed = BigDecimal.ZERO;
  private BigDecimal spent = BigDecimal.ZERO;
  private BigDecimal spentAssumed = BigDecimal.ZERO;
  private final Map<String, Money> perStack = new LinkedHashMap<>();
  private final List<MeterReading.Line> lines = new ArrayList<>();

  private Meter() {}

  /// Reads a ledger.
  ///
  /// @param now in AWS's time
  public static MeterReading read(Ledger ledger, Instant now) {
    return read(ledger, now, Set.of());
  }

  /// Reads a ledger without some stacks.
  ///
  /// @param now in AWS's time
  /// @param except ids of the stacks that are left out
  public static MeterReading read(Ledger ledger, Instant now, Set<String> except) {
    Meter meter = new Meter();
    for (Interval interval : ledger.intervals()) {
      if (!except.contains(interval.resource().subject().stack())) {
        interval.items().forEach(item -> meter.add(interval, item, now));
      }
    }
    return meter.reading();
  }

  private void add(Interval interval, BilledItem item, Instant now) {
    if (interval.state() == Interval.State.STOPPED && !item.time().whileStopped()) {
      return;
    }
    Money rate = interval.open() ? item.monthly() : Money.ZERO;
    // Dollars a month times seconds: exact, and divided once for a sum.
    BigDecimal seconds = new BigDecimal(billedSeconds(item.time(), interval, now));
    BigDecimal share = item.monthly().amount().multiply(seconds);
    runRate = runRate.add(rate.amount());
    spent = spent.add(share);
    if (item.assumed()) {
      runRateAssumed = runRateAssumed.add(rate.amount());
      spentAssumed = spentAssumed.add(share);
    }
    if (interval.open()) {
      perStack.merge(interval.resource().subject().stack(), rate, Money::plus);
    }
    lines.add(new MeterReading.Line(interval, item, rate, dollars(share)));
  }

  private MeterReading reading() {
    return new MeterReading(
        new MeterReading.Amounts(Money.usd(runRate), Money.usd(runRateAssumed)),
        new MeterReading.Amounts(dollars(spent), dollars(spentAssumed)),
        perStack,
        lines);
  }

  private static Money dollars(BigDecimal monthSeconds) {
    return Money.usd(monthSeconds.divide(new BigDecimal(MONTH), DECIMALS, RoundingMode.HALF_UP));
  }

  /// For how many seconds AWS would bill, counted in seconds of a month of 730 hours.
  private static long billedSeconds(BilledItem.Time time, Interval interval, Instant now) {
    Instant to = interval.to().orElse(now);
    Duration lasted = Duration.between(interval.from(), to);
    if (lasted.isNegative()) {
      // AWS's clock and ours differ, or it has only just begun.
      return 0;
    }
    long seconds = lasted.getSeconds() + (lasted.getNano() > 0 ? 1 : 0);
    return switch (time.granularity()) {
      case SECOND -> Math.max(seconds, time.minimumSeconds());
      case HOUR -> Math.max(1, Math.ceilDiv(seconds, HOUR)) * HOUR;
      case CALENDAR_MONTH ->
          lasted.compareTo(GRACE) < 0 ? 0 : startedMonths(interval.from(), to) * MONTH;
    };
  }

  private static long startedMonths(Instant from, Instant to) {
    return YearMonth.from(from.atOffset(ZoneOffset.UTC))
            .until(YearMonth.from(to.atOffset(ZoneOffset.UTC)), ChronoUnit.MONTHS)
        + 1;
  }
}
