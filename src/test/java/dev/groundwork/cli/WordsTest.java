package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.money.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "68.475, $68.48, $68.48",
    "0.04851, $0.05, $0.0485",
    "0, $0.00, $0.0000",
    "-0.9, -$0.90, -$0.9000"
  })
  void amountsAreRoundedOnce(String amount, String cents, String fine) {
    assertThat(Dollars.of(Money.usd(amount))).isEqualTo(cents);
    assertThat(Dollars.fine(Money.usd(amount))).isEqualTo(fine);
  }

  @Test
  void columnsStandUnderOneAnother() {
    StringWriter out = new StringWriter();
    Table table = new Table("  ").rightAligned(1);
    table.row("network", "$0.00", "a month");
    table.row("db", "$14.38", "");
    table.print(new PrintWriter(out, true));

    assertThat(out.toString().lines())
        .containsExactly("  network   $0.00  a month", "  db       $14.38");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4/32, true",
    "203.0.113.7/0, true",
    "1.2.3.4, false",
    "256.1.1.1/32, false",
    "1.2.3/32, false",
    "1.2.3.4/33, false",
    "1.2.3.4./32, false",
    "::1/128, false"
  })
  void anOwnAddressIsAnIpv4Range(String text, boolean good) {
    assertThat(Assignment.Address.problem(text).isEmpty()).isEqualTo(good);
  }
}
