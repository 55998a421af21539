package dev.groundwork.cli;

import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts for people.
final class Dollars {
  private static final int FINE = 4;

  private Dollars() {}

  /// To cents: `$68.48`.
  static String of(Money amount) {
    return signed(amount.rounded());
  }

  /// What has been spent so far; below a dollar to a hundredth of a cent, so that it can be seen to
  /// move.
  static String fine(Money amount) {
    return amount.amount().abs().compareTo(BigDecimal.ONE) < 0
        ? signed(amount.amount().setScale(FINE, RoundingMode.HALF_UP))
        : of(amount);
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() < 0 ? "-$" : "$") + amount.abs().toPlainString();
  }
}
