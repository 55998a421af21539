package dev.groundwork.core.workspace;

import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// What AWS says that the account has spent this month, beside our meter for the same time, and why
/// they differ.
///
/// @param billed by the budget: the whole account, before tax and credits, up to half a day behind
/// @param metered the project's own, for the same month
/// @param before what the account spends on what was there before the project, for the same time;
///   nothing if nothing was
/// @param begins whether that was reckoned within the last day, from the bill itself, so that both
///   can't differ yet
/// @param lately what the meter has counted in the last day
/// @param forecast for the whole month; AWS says it after about five weeks
public record AccountBill(
    Money billed,
    Money metered,
    Money before,
    boolean begins,
    Money lately,
    Optional<Money> forecast) {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final Money NICKEL = Money.usd("0.05");

  /// Why bill and meter differ.
  public enum Why {
    /// They don't, within five per cent or five cents.
    AGREES,
    /// That can't be said yet: what the meter doesn't count was taken for what was there before.
    BEGINS,
    /// What is missing is no more than what a day has cost: AWS is still to bill it.
    BEHIND,
    /// AWS bills less than our meter counts: less is used than is assumed, or free.
    LESS,
    /// AWS bills more: others use the account, or more is used than is assumed.
    MORE
  }

  /// What neither the meter nor what was there before explains; below zero if AWS bills less.
  public Money difference() {
    return billed.minus(before).minus(metered);
  }

  /// Why they differ.
  public Why why() {
    if (begins && before.rounded().signum() > 0) {
      return Why.BEGINS;
    }
    Money difference = difference();
    Money size = difference.amount().signum() < 0 ? difference.negated() : difference;
    Money slight = metered.times(TWENTIETH);
    if (size.compareTo(NICKEL) <= 0 || size.compareTo(slight) <= 0) {
      return Why.AGREES;
    }
    if (difference.amount().signum() > 0) {
      return Why.MORE;
    }
    return size.compareTo(lately) <= 0 ? Why.BEHIND : Why.LESS;
  }
}
