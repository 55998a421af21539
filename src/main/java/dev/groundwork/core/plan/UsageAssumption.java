package dev.groundwork.core.plan;

import java.math.BigDecimal;

/// An amount that can't be known before it happens, and what the plan assumes for it.
///
/// @param resource what is used
/// @param key the name in Infracost's usage file; a nested one with dots
/// @param unit of the amounts, in words
/// @param explanation why these amounts
public record UsageAssumption(
    ResourceRef resource,
    String key,
    String unit,
    BigDecimal low,
    BigDecimal typical,
    BigDecimal high,
    String explanation) {
  public UsageAssumption {
    if (low.signum() < 0 || low.compareTo(typical) > 0 || typical.compareTo(high) > 0) {
      throw new IllegalArgumentException("the amounts must rise: low, typical, high");
    }
  }

  /// The amount at one level.
  public BigDecimal at(UsageLevel level) {
    return switch (level) {
      case LOW -> low;
      case TYPICAL -> typical;
      case HIGH -> high;
    };
  }
}
