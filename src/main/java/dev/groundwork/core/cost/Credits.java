package dev.groundwork.core.cost;

import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A balance beside the gross cost: AWS pays from it until it is used up.
///
/// @param balance what is left
/// @param lastsUntil the last day that it pays for at the rate asked for; empty if nothing is
///   billed, or if it lasts for longer than a hundred years
/// @param closes the day after which a free plan's account is closed: when its credits are used up
///   or its term ends, whichever comes first; empty for a paid plan
public record Credits(Money balance, Optional<LocalDate> lastsUntil, Optional<LocalDate> closes) {
  private static final BigDecimal DAYS = new BigDecimal(365);
  private static final BigDecimal MONTHS = new BigDecimal(12);
  private static final BigDecimal MOST_DAYS = new BigDecimal(36500);

  /// Credits without a free plan.
  ///
  /// @param monthly what a month costs, gross
  public static Credits of(Money balance, Money monthly, LocalDate today) {
    return new Credits(balance, lastsUntil(balance, monthly, today), Optional.empty());
  }

  /// What AWS says of an account.
  ///
  /// @param monthly what a month costs, gross
  /// @return empty where AWS counts them in another currency than prices
  public static Optional<Credits> of(AccountPlan plan, Money monthly, LocalDate today) {
    if (!plan.currency().equals(monthly.currency())) {
      return Optional.empty();
    }
    Money balance = new Money(plan.credits(), plan.currency());
    Optional<LocalDate> lasts = lastsUntil(balance, monthly, today);
    Optional<LocalDate> ends = plan.expires().map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC));
    Optional<LocalDate> closes =
        switch (plan.type()) {
          case PAID -> Optional.empty();
          case FREE -> earlier(lasts, ends);
        };
    return Optional.of(new Credits(balance, lasts, closes));
  }

  /// A month has 730 hours, so that a year has twelve of them and 365 days.
  private static Optional<LocalDate> lastsUntil(Money balance, Money monthly, LocalDate today) {
    if (monthly.amount().signum() <= 0 || balance.amount().signum() <= 0) {
      return balance.amount().signum() <= 0 ? Optional.of(today) : Optional.empty();
    }
    BigDecimal days =
        balance
            .amount()
            .multiply(DAYS)
            .divide(monthly.amount().multiply(MONTHS), 0, RoundingMode.DOWN);
    return days.compareTo(MOST_DAYS) > 0
        ? Optional.empty()
        : Optional.of(today.plus(days.longValueExact(), ChronoUnit.DAYS));
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }
}
