package dev.groundwork.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountBillTest {
  private static final Instant TENTH = Instant.parse("2026-11-11T00:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "10.00, 10.00, 0, false, 2, AGREES",
    "10.40, 10.00, 0, false, 2, AGREES",
    "0.01, 0.05, 0, false, 1, AGREES",
    "8.50, 10.00, 0, false, 2, BEHIND",
    "6.00, 10.00, 0, false, 2, LESS",
    "14.00, 10.00, 0, false, 2, MORE",
    "14.00, 10.00, 4, false, 2, AGREES",
    "12.00, 10.00, 4, false, 2, BEHIND",
    "14.00, 10.00, 4, true, 2, BEGINS",
    "10.00, 10.00, 0, true, 2, AGREES",
  })
  void saysWhyBillAndMeterDiffer(
      String billed,
      String metered,
      String before,
      boolean begins,
      String lately,
      AccountBill.Why why) {
    AccountBill bill =
        new AccountBill(
            Money.usd(billed),
            Money.usd(metered),
            Money.usd(before),
            begins,
            Money.usd(lately),
            Optional.empty());
    assertThat(bill.why()).isEqualTo(why);
  }

  /// $20 in ten days before the project: two dollars a day.
  @Test
  void whatWasThereBeforeIsTakenOnceAndGoesOnAtItsRate() {
    Baseline taken = baseline("25", "5", TENTH).orElseThrow();
    assertThat(taken.until(TENTH)).isEqualTo(Money.usd("20"));

    Baseline later = baseline("100", "10", Instant.parse("2026-11-21T00:00:00Z")).orElseThrow();
    assertThat(later).isEqualTo(taken);
    assertThat(later.until(Instant.parse("2026-11-21T00:00:00Z"))).isEqualTo(Money.usd("40"));
    assertThat(later.until(Instant.parse("2026-12-03T12:00:00Z")))
        .as("a new month begins from nothing")
        .isEqualTo(Money.usd("5"));
  }

  @Test
  void nothingIsTakenBeforeAwsTellsAnything() {
    assertThat(baseline("0", "1", TENTH)).isEmpty();
    assertThat(baseline("20", "1", TENTH).orElseThrow().until(TENTH)).isEqualTo(Money.usd("19"));
  }

  @Test
  void anEmptyAccountHadNothingBefore() {
    assertThat(baseline("0.40", "0.41", TENTH).orElseThrow().until(TENTH)).isEqualTo(Money.ZERO);
  }

  private Optional<Baseline> baseline(String billed, String metered, Instant now) {
    return Baseline.of(folder.resolve("baseline.json"), Money.usd(billed), Money.usd(metered), now);
  }
}
