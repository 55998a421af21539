package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The amounts at which AWS writes an e-mail, by the budgets of a plan.
public final class Alerts {
  private static final String BUDGET = "AWS::Budgets::Budget";

  /// A month of 730 hours, in days.
  private static final BigDecimal MONTH_DAYS = new BigDecimal("30.4167");

  private Alerts() {}

  /// Amounts that have been spent, in dollars, the smallest first; shares of a limit and forecasts
  /// are none.
  public static List<Money> of(ResolvedPlan plan) {
    return plan.stacks().stream()
        .flatMap(stack -> stack.resolution().resources().stream())
        .filter(it -> it.type().equals(BUDGET))
        .flatMap(it -> it.properties().items("NotificationsWithSubscribers").stream())
        .filter(Value.Fields.class::isInstance)
        .map(it -> ((Value.Fields) it).object("Notification"))
        .filter(it -> says(it, "NotificationType", "ACTUAL"))
        .filter(it -> says(it, "ThresholdType", "ABSOLUTE_VALUE"))
        .flatMap(it -> it.number("Threshold").stream())
        .map(Money::usd)
        .sorted()
        .distinct()
        .toList();
  }

  /// An e-mail that is foretold.
  ///
  /// @param day of a full month on which so much will have been spent; empty if it won't be
  /// @param sure whether every price is known; if not, it comes on that day at the latest, and one
  ///   without a day may come all the same
  public record Foretold(Money amount, OptionalInt day, boolean sure) {}

  /// On which days of a full month AWS writes, if spending is even.
  ///
  /// @param estimate of the plan
  /// @param limit the most that the founder wants to spend; an alert, too
  public static List<Foretold> foretold(
      ResolvedPlan plan, Estimate estimate, Optional<Money> limit) {
    Money monthly = estimate.monthly().typical();
    return Stream.concat(of(plan).stream(), limit.stream())
        .sorted()
        .distinct()
        .map(it -> new Foretold(it, day(it, monthly), estimate.complete()))
        .toList();
  }

  private static OptionalInt day(Money amount, Money monthly) {
    if (monthly.amount().signum() <= 0 || amount.compareTo(monthly) > 0) {
      return OptionalInt.empty();
    }
    BigDecimal days =
        amount.amount().multiply(MONTH_DAYS).divide(monthly.amount(), 0, RoundingMode.CEILING);
    return OptionalInt.of(Math.max(1, days.intValueExact()));
  }

  private static boolean says(Value.Fields notification, String name, String wanted) {
    return notification.text(name).filter(wanted::equals).isPresent();
  }
}
