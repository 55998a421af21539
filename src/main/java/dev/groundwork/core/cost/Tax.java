package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import java.math.BigDecimal;

/// What a tax makes of AWS's prices, which are before it.
///
/// @param percent what is added
/// @param monthly with it
public record Tax(BigDecimal percent, Estimate.Range monthly) {
  private static final int HUNDREDTHS = 2;

  /// An estimate with tax.
  public static Tax on(Estimate estimate, BigDecimal percent) {
    Estimate.Range before = estimate.monthly();
    return new Tax(
        percent,
        new Estimate.Range(
            with(before.low(), percent),
            with(before.typical(), percent),
            with(before.high(), percent)));
  }

  /// An amount with tax.
  ///
  /// @param percent what is added
  public static Money with(Money before, BigDecimal percent) {
    return before.times(BigDecimal.ONE.add(percent.movePointLeft(HUNDREDTHS)));
  }
}
