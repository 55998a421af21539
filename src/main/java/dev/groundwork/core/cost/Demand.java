package dev.groundwork.core.cost;

import dev.groundwork.core.plan.UsageLevel;
import java.math.BigDecimal;

/// How much an application is used: a level of the assumed usage, and what becomes of its traffic.
///
/// @param rules that know which keys follow traffic
record Demand(UsageLevel level, Traffic traffic, PricingRules rules) {
  private static final BigDecimal TENFOLD = BigDecimal.TEN;

  /// What becomes of the traffic.
  enum Traffic {
    /// As much as is assumed.
    ASSUMED,
    /// Nobody comes. What is stored stays, and AWS runs the least that it scales to: all that isn't
    /// traffic is as at low use, so that nobody never costs more than a few.
    NONE,
    /// Ten times as much as is assumed. AWS runs the most that it scales to.
    TENFOLD
  }

  /// What is taken of the amounts of a key.
  Grounds.Assumption of(Usage.Key key, Usage.Amounts amounts) {
    BigDecimal assumed = amounts.at(level);
    UsageGrowth growth = rules.growth(key.name());
    BigDecimal amount =
        switch (traffic) {
          case ASSUMED -> assumed;
          case NONE ->
              switch (growth) {
                case TRAFFIC -> BigDecimal.ZERO;
                case SCALED, KEPT, INTENSITY -> amounts.low();
              };
          case TENFOLD ->
              switch (growth) {
                case TRAFFIC -> assumed.multiply(TENFOLD);
                case SCALED -> amounts.high();
                case KEPT, INTENSITY -> assumed;
              };
        };
    return new Grounds.Assumption(key, amount, amounts);
  }
}
