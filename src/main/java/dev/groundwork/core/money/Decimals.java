package dev.groundwork.core.money;

import java.math.BigDecimal;

/// Decimal numbers in one form each, so that equal numbers are equal values and print alike.
public final class Decimals {
  private Decimals() {}

  /// Without trailing zeros and without an exponent: `100`, never `1E+2`.
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
