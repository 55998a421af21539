package dev.groundwork.core.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// A founder's time in words.
final class Hours {
  private static final BigDecimal MINUTES = new BigDecimal(60);

  private Hours() {}

  /// `1.5 h`, to two decimals.
  static String of(Duration time) {
    return new BigDecimal(time.toMinutes())
            .divide(MINUTES, 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " h";
  }
}
