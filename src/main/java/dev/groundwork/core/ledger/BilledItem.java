package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What is billed of one resource, as it was priced when it began.
///
/// @param component in the words of the estimate
/// @param assumed whether it rests on assumed usage
/// @param cost before anything is taken off; empty if its price isn't known
/// @param monthly exact, for a month of 730 hours, after what is free for the account
/// @param time how AWS counts its time
public record BilledItem(
    String component, boolean assumed, Optional<LineItem.Cost> cost, Money monthly, Time time) {

  private static final int DECIMALS = 10;

  /// How AWS counts the time of an item; see [Billing].
  public record Time(Billing.Granularity granularity, long minimumSeconds, boolean whileStopped) {
    static Time of(Billing billing) {
      return new Time(billing.granularity(), billing.minimumSeconds(), billing.whileStopped());
    }
  }

  /// What so many seconds of it cost, in dollars times the seconds of a month: exact.
  BigDecimal spent(long seconds) {
    return monthly.amount().multiply(BigDecimal.valueOf(seconds));
  }

  /// Dollars of what [#spent] says, or of a sum of it.
  static Money dollars(BigDecimal spent) {
    return Money.usd(
        spent.divide(BigDecimal.valueOf(BilledTime.MONTH), DECIMALS, RoundingMode.HALF_UP));
  }

  /// An item from a line of an estimate, before anything is taken off.
  static BilledItem of(LineItem line) {
    return new BilledItem(
        line.component(),
        line.kind() == ItemKind.USAGE,
        line.cost(),
        line.monthly(),
        Time.of(line.billing()));
  }

  BilledItem less(LineItem allowance) {
    return new BilledItem(component, assumed, cost, monthly.plus(allowance.monthly()), time);
  }
}
