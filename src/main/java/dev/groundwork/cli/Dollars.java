package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.MonthlyChange;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts for people.
final class Dollars {
  private static final int FINE = 4;
  private static final BigDecimal DAY = new BigDecimal(24);
  private static final BigDecimal MONTH = new BigDecimal(730);

  private Dollars() {}

  /// To cents: `$68.48`.
  static String of(Money amount) {
    return signed(amount.rounded());
  }

  /// The typical month of an estimate: `$68.48`, `and more` where not every price is known.
  static String of(Estimate estimate) {
    return of(estimate.total()) + (estimate.complete() ? "" : " and more");
  }

  /// A difference: `+$14.38`, `-$2.00`.
  static String change(Money difference) {
    return (difference.rounded().signum() < 0 ? "" : "+") + of(difference);
  }

  /// The same where not every price may be known: then it may be more.
  static String change(MonthlyChange change) {
    boolean known = change.complete() || change.difference().rounded().signum() > 0;
    return known
        ? change(change.difference()) + (change.complete() ? "" : " and more")
        : "an unknown difference";
  }

  /// A sum of a month: `$68.48 a month`, and more where not every price is known.
  static String monthly(Money amount, boolean complete) {
    return of(amount) + (complete ? " a month" : " a month and more: not every price is known");
  }

  /// What has been spent so far; below a dollar to a hundredth of a cent, so that it can be seen to
  /// move.
  static String fine(Money amount) {
    return amount.amount().abs().compareTo(BigDecimal.ONE) < 0
        ? signed(amount.amount().setScale(FINE, RoundingMode.HALF_UP))
        : of(amount);
  }

  /// What a day costs of something that has a price a month of 730 hours.
  static String daily(Money monthly) {
    return of(Money.usd(monthly.amount().multiply(DAY).divide(MONTH, FINE, RoundingMode.HALF_UP)));
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() < 0 ? "-$" : "$") + amount.abs().toPlainString();
  }
}
