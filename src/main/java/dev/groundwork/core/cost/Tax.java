package dev.groundwork.core.cost;

import java.math.BigDecimal;

/// What a tax makes of AWS's prices, which are before it.
///
/// @param percent what is added
/// @param monthly with it
public record Tax(BigDecimal percent, Estimate.Range monthly) {
  private static final int HUNDREDTHS = 2;

  /// An estimate with tax.
  public static Tax on(Estimate estimate, BigDecimal percent) {
    BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(HUNDREDTHS));
    Estimate.Range before = estimate.monthly();
    return new Tax(
        percent,
        new Estimate.Range(
            before.low().times(factor),
            before.typical().times(factor),
            before.high().times(factor)));
  }
}
