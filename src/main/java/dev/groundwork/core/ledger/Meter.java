package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a ledger: what runs costs a month, and what it has cost so far. A pure function, quick
/// enough to be asked several times a second.
///
/// *Run rate* is smooth: what the estimate says of what is there. *Spent* is what AWS would bill:
/// started hours, minimum times and whole months included, in seconds of a month of 730 hours.
public final class Meter {
  private BigDecimal runRate = BigDecimal.ZERO;
  private BigDecimal runRateAssumed = BigDecimal.ZERO;
  private BigDecimal spent = BigDecimal.ZERO;
  private BigDecimal spentAssumed = BigDecimal.ZERO;
  private final Map<String, Money> perStack = new LinkedHashMap<>();
  private final List<MeterReading.Line> lines = new ArrayList<>();
  private final Map<Billed, BilledTime> newest = new HashMap<>();

  private record Billed(BilledResource resource, String component, Optional<Money> price) {}

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
    BilledTime time = time(interval, item, interval.to().orElse(now));
    // Dollars a month times seconds: exact, and divided once for a sum.
    BigDecimal share = item.spent(time.seconds(item.time()));
    runRate = runRate.add(rate.amount());
    spent = spent.add(share);
    if (item.assumed()) {
      runRateAssumed = runRateAssumed.add(rate.amount());
      spentAssumed = spentAssumed.add(share);
    }
    if (interval.open()) {
      perStack.merge(interval.resource().subject().stack(), rate, Money::plus);
    }
    lines.add(new MeterReading.Line(interval, item, rate, BilledItem.dollars(share), time));
  }

  /// What is billed at the same price as before, without a gap, goes on.
  private BilledTime time(Interval interval, BilledItem item, Instant to) {
    Billed billed =
        new Billed(
            interval.resource(), item.component(), item.cost().map(LineItem.Cost::unitPrice));
    BilledTime before = newest.get(billed);
    Instant begun =
        before != null && before.to().equals(interval.from()) ? before.begun() : interval.from();
    BilledTime time = new BilledTime(begun, interval.from(), to);
    newest.put(billed, time);
    return time;
  }

  private MeterReading reading() {
    return new MeterReading(
        new MeterReading.Amounts(Money.usd(runRate), Money.usd(runRateAssumed)),
        new MeterReading.Amounts(BilledItem.dollars(spent), BilledItem.dollars(spentAssumed)),
        perStack,
        lines);
  }
}
