package dev.groundwork.ui.text;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "BackendTargetGroup,Backend target group",
    "DBInstance,DB instance",
    "Vpc,Vpc",
    "PublicSubnetA,Public subnet a",
    "HttpToHttps,Http to https"
  })
  void makesWordsOfLogicalIds(String logicalId, String words) {
    assertThat(LogicalWords.of(logicalId)).isEqualTo(words);
  }

  @Test
  void makesWordsOfTypes() {
    assertThat(LogicalWords.ofType("AWS::RDS::DBInstance")).isEqualTo("DB instance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14.384 | $14.38 | +$14.38 | $14",
        "1234.5 | $1,234.50 | +$1,234.50 | $1,235",
        "-2 | −$2.00 | −$2.00 | −$2",
        "0.001 | $0.00 | ±$0.00 | $0"
      })
  void writesAmounts(String amount, String cents, String change, String dollars) {
    Money money = Money.usd(amount);

    assertThat(Amounts.cents(money)).isEqualTo(cents);
    assertThat(Amounts.change(money)).isEqualTo(change);
    assertThat(Amounts.dollars(money)).isEqualTo(dollars);
  }

  @Test
  void showsFractionsOfACentSoThatAMeterMoves() {
    assertThat(Amounts.fine(Money.usd("0.00055"))).isEqualTo("$0.000550");
    assertThat(Amounts.fine(Money.usd("0.0155"))).isEqualTo("$0.02");
    assertThat(Amounts.fine(Money.ZERO)).isEqualTo("$0.00");
  }

  @ParameterizedTest
  @CsvSource({"8,8 s,8 s", "124,2 min 04 s,2 min", "3900,1 h 05 min,65 min", "-3,0 s,1 s"})
  void writesDurations(long seconds, String exact, String about) {
    Durations durations = new Durations(TEXTS);

    assertThat(durations.exact(Duration.ofSeconds(seconds))).isEqualTo(exact);
    assertThat(durations.about(Duration.ofSeconds(seconds))).isEqualTo(about);
  }
}
