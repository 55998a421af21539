package dev.groundwork.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterReadingTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00Z");

  /// Four dollars over four days.
  @ParameterizedTest
  @CsvSource({"P-1D, 4", "P0D, 4", "P1D, 3", "P3D, 1", "P4D, 0", "P9D, 0"})
  void dividesByTimeWhatWasBilledAcrossTheBeginningOfAMonth(Duration after, String dollars) {
    Instant end = BEGIN.plus(Duration.ofDays(4));
    Interval interval =
        new Interval(
            new BilledResource(new LineItem.Subject("s", "R", "T"), "arn", "id"),
            Interval.State.RUNNING,
            Billing.Lifetime.Until.DELETED,
            List.of(),
            BEGIN,
            Optional.of(end),
            Optional.empty());
    MeterReading.Amounts nothing = new MeterReading.Amounts(Money.ZERO, Money.ZERO);
    MeterReading reading =
        new MeterReading(
            nothing,
            nothing,
            Map.of(),
            List.of(new MeterReading.Line(interval, anyItem(), Money.ZERO, Money.usd("4"))));

    assertThat(reading.spentSince(BEGIN.plus(after), end)).isEqualTo(Money.usd(dollars));
  }

  private static BilledItem anyItem() {
    return new BilledItem(
        "Instance",
        false,
        Optional.empty(),
        Money.usd("30"),
        new BilledItem.Time(Billing.Granularity.SECOND, 0, false));
  }
}
