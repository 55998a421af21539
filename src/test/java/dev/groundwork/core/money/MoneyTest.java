package dev.groundwork.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "68.484050, 68.48",
    "16.425, 16.43",
    "-0.005, -0.01",
    "0.0049999, 0.00",
    "1E+2, 100.00"
  })
  void isRoundedToCentsWhenItIsShown(String exact, String shown) {
    assertThat(Money.usd(exact).display()).isEqualTo(shown);
  }

  @Test
  void keepsEveryDigitUntilThen() {
    Money sum = Money.ZERO;
    for (int i = 0; i < 1000; i++) {
      sum = sum.plus(Money.usd("0.0000166667"));
    }
    assertThat(sum).isEqualTo(Money.usd("0.0166667"));
  }

  @Test
  void equalAmountsAreEqualWhateverTheirZeros() {
    assertThat(Money.usd("2.50")).isEqualTo(Money.usd("2.5")).hasToString("2.5 USD");
    assertThat(Money.usd("100").exact()).isEqualTo("100");
  }

  @Test
  void currenciesDoNotMix() {
    Money euros = new Money(BigDecimal.ONE, "EUR");
    assertThatThrownBy(() -> Money.ZERO.plus(euros)).hasMessage("USD and EUR don't add up");
  }
}
