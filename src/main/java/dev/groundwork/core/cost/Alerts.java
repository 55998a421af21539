package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.Value;
import java.util.List;

/// The amounts at which AWS writes an e-mail, by the budgets of a plan.
public final class Alerts {
  private static final String BUDGET = "AWS::Budgets::Budget";

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

  private static boolean says(Value.Fields notification, String name, String wanted) {
    return notification.text(name).filter(wanted::equals).isPresent();
  }
}
