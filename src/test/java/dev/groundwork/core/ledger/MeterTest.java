package dev.groundwork.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Scenarios;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {
  private static final Instant BEGIN = Events.BEGIN;

  private static final Estimate ESTIMATE =
      Estimator.bundled().estimate(Scenarios.published("us-east-1", Map.of()), UsageLevel.TYPICAL);

  /// An hour of each costs: balancer 0.0225, its two addresses 0.01, database 0.016 and its disk
  /// 2.30/730, backend 0.0123425 and its address 0.005, secret 0.40/730.
  @ParameterizedTest
  @CsvSource({
    // Started hours.
    "LoadBalancer, Application load balancer, PT1S, 0.0225",
    "LoadBalancer, Application load balancer, PT1H, 0.0225",
    "LoadBalancer, Application load balancer, PT1H0.001S, 0.045",
    "LoadBalancer, Public IPv4 address, PT61M, 0.02",
    "Secret, Secret, PT20M, 0.0005479452",
    // Per second, ten minutes at least.
    "Database, Instance, PT1S, 0.0026666667",
    "Database, Instance, PT10M, 0.0026666667",
    "Database, Instance, PT15M, 0.004",
    // Its disk, per second.
    "Database, Disk, PT730H, 2.3",
    // Per second, one minute at least.
    "Backend, vCPU, PT1S, 0.0001686667",
    "Backend, vCPU, PT60S, 0.0001686667",
    "Backend, vCPU, PT90S, 0.000253",
    // Whole months, nothing if it goes within twelve hours.
    "Zone, Hosted zone, PT11H59M, 0",
    "Zone, Hosted zone, PT12H, 0.5",
    "Zone, Hosted zone, P15D, 1",
    // Assumed usage, smoothly.
    "LoadBalancer, Capacity units, PT365H, 0.292",
    // Free for the account.
    "LoadBalancer, Sent to the internet, PT365H, 0",
  })
  void spentIsWhatAwsWouldBill(String logicalId, String component, Duration lasted, String usd) {
    MeterReading reading = read(logicalId, BEGIN.plus(lasted));

    assertThat(reading.lines())
        .filteredOn(line -> line.item().component().equals(component))
        .singleElement()
        .extracting(MeterReading.Line::spent)
        .isEqualTo(Money.usd(usd));
  }

  @Test
  void runRateOfAWholePlanIsWhatTheEstimateSays() {
    Events events = new Events();
    ESTIMATE.items().stream()
        .map(LineItem::subject)
        .distinct()
        .forEach(
            it -> events.resource(it.logicalId(), it.type(), it.logicalId(), "CREATE_COMPLETE"));
    Ledger ledger = observe(events);
    MeterReading reading = Meter.read(ledger, events.last());

    assertThat(reading.runRate().total()).isEqualTo(ESTIMATE.total());
    assertThat(reading.runRate().total()).isEqualTo(Money.usd("68.48405"));
    // The fixed part: without capacity units, files and images.
    assertThat(reading.runRate().known()).isEqualTo(Money.usd("67.57505"));
    assertThat(reading.perStack())
        .isEqualTo(Map.of(Scenarios.STACK, ESTIMATE.ofStack(Scenarios.STACK)));
    assertThat(reading.complete()).isTrue();
  }

  /// What is assumed of its use changes after twenty minutes, and again after ten days.
  @ParameterizedTest
  @CsvSource({
    "LoadBalancer, Application load balancer, PT50M, 0.0225",
    "LoadBalancer, Public IPv4 address, PT50M, 0.01",
    "LoadBalancer, Application load balancer, PT70M, 0.045",
    "Zone, Hosted zone, PT11H, 0",
    "Zone, Hosted zone, PT13H, 0.5",
    "Zone, Hosted zone, P9D, 0.5",
    "Zone, Hosted zone, P12D, 1",
    "Database, Instance, PT25M, 0.0066666666",
  })
  void anHourOrAMonthThatBeganIsBilledOnceHoweverOftenItIsPricedAnew(
      String logicalId, String component, Duration lasted, String usd) {
    Ledger ledger = Ledger.inMemory();
    Events events = new Events();
    ESTIMATE.items().stream()
        .map(LineItem::subject)
        .filter(it -> it.logicalId().equals(logicalId))
        .distinct()
        .forEach(it -> events.resource(logicalId, it.type(), "id", "CREATE_COMPLETE"));
    new LedgerKeeper(ledger, Tariff.of(ESTIMATE)).observe(Scenarios.STACK, events.all());
    for (Duration after : List.of(Duration.ofMinutes(20), Duration.ofDays(10))) {
      Estimate other =
          Estimator.bundled()
              .estimate(
                  Scenarios.published("us-east-1", Map.of()),
                  after.toDays() > 0 ? UsageLevel.LOW : UsageLevel.TYPICAL);
      if (after.compareTo(lasted) < 0) {
        ledger.add(again(ledger.intervals().getLast(), BEGIN.plus(after), Tariff.of(other)));
      }
    }

    assertThat(
            Meter.read(ledger, BEGIN.plus(lasted)).lines().stream()
                .filter(line -> line.item().component().equals(component))
                .map(MeterReading.Line::spent)
                .reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.usd(usd));
  }

  private static LedgerEntry again(Interval interval, Instant at, Tariff tariff) {
    return new LedgerEntry.Opened(
        at,
        "again@" + at,
        interval.resource(),
        interval.state(),
        interval.until(),
        tariff.of(Scenarios.STACK, interval.resource().subject().logicalId()).orElseThrow().items(),
        java.util.Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    // A zone of November 21: a month for November, one for December, each in full.
    "Zone, 2026-12-05T00:00:00Z, 2026-12-01T00:00:00Z, 0.5",
    "Zone, 2026-12-01T00:00:00Z, 2026-12-01T00:00:00Z, 0",
    "Zone, 2026-12-01T00:00:00Z, 2026-11-01T00:00:00Z, 0.5",
    "Zone, 2027-01-01T00:00:00Z, 2026-12-01T00:00:00Z, 0.5",
    // A balancer and its two addresses: started hours.
    "LoadBalancer, 2026-12-01T00:30:00Z, 2026-12-01T00:00:00Z, 0.0329",
    "LoadBalancer, 2026-11-21T12:00:00Z, 2026-11-21T10:30:00Z, 0.0337",
  })
  void aMonthCountsWhatAwsBillsInIt(String logicalId, Instant now, Instant from, String usd) {
    assertThat(read(logicalId, now).spentSince(from).amount())
        .isCloseTo(
            new java.math.BigDecimal(usd),
            org.assertj.core.data.Offset.offset(new java.math.BigDecimal("0.0001")));
  }

  @Test
  void whatHasEndedIsSpentAndRunsNoLonger() {
    Events events =
        new Events()
            .resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE")
            .after(Duration.ofHours(10).minusSeconds(1))
            .resource("Database", "AWS::RDS::DBInstance", "db", "DELETE_IN_PROGRESS");
    MeterReading reading = Meter.read(observe(events), BEGIN.plus(Duration.ofDays(30)));

    assertThat(reading.runRate().total()).isEqualTo(Money.ZERO);
    assertThat(reading.perStack()).isEmpty();
    // 10 × (0.016 + 0.005 + 2.30/730)
    assertThat(reading.spent().total()).isEqualTo(Money.usd("0.2415068493"));
  }

  @Test
  void assumedUsageIsToldApart() {
    MeterReading reading = read("Bucket", BEGIN.plus(Duration.ofHours(730)));

    assertThat(reading.spent().assumed()).isEqualTo(Money.usd("0.125"));
    assertThat(reading.spent().known()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatHasNoPriceMakesTheReadingIncomplete() {
    Scenario mumbai = Scenarios.published("ap-south-1", Map.of("InstanceClass", "db.x2g.large"));
    Tariff tariff = Tariff.of(Estimator.bundled().estimate(mumbai, UsageLevel.TYPICAL));
    Ledger ledger = Ledger.inMemory();
    new LedgerKeeper(ledger, tariff)
        .observe(
            Scenarios.STACK,
            new Events()
                .resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE")
                .all());

    assertThat(Meter.read(ledger, BEGIN).complete()).isFalse();
  }

  @Test
  void aClockThatLagsBehindAwsSpendsNothing() {
    assertThat(read("LoadBalancer", BEGIN.minusSeconds(30)).spent().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void aReadingIsQuickEnoughForAWindow() {
    Events events = new Events();
    for (int i = 0; i < 500; i++) {
      events.resource("Backend", "AWS::ECS::Service", "arn:" + i, "CREATE_COMPLETE");
    }
    Ledger ledger = observe(events);
    List<Long> nanos =
        java.util.stream.Stream.generate(
                () -> {
                  long begin = System.nanoTime();
                  Meter.read(ledger, events.last());
                  return System.nanoTime() - begin;
                })
            .limit(200)
            .sorted()
            .toList();
    // 1,500 lines; a window asks ten times a second.
    assertThat(Duration.ofNanos(nanos.get(100))).isLessThan(Duration.ofMillis(20));
  }

  private static MeterReading read(String logicalId, Instant now) {
    LineItem.Subject subject =
        ESTIMATE.items().stream()
            .map(LineItem::subject)
            .filter(it -> it.logicalId().equals(logicalId))
            .findFirst()
            .orElseThrow();
    return Meter.read(
        observe(new Events().resource(logicalId, subject.type(), "id", "CREATE_COMPLETE")), now);
  }

  private static Ledger observe(Events events) {
    Ledger ledger = Ledger.inMemory();
    new LedgerKeeper(ledger, Tariff.of(ESTIMATE)).observe(Scenarios.STACK, events.all());
    return ledger;
  }
}
