package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a month costs of everything that stands once a week is done.
///
/// @param complete whether every price in it is known; if not, it is more
public record WeekCost(Money monthly, boolean complete) {
  /// Of each week: the sums of its stacks and of those of the weeks before, as they stand in the
  /// estimate of the whole.
  public static List<WeekCost> of(ResolvedPlan plan, Estimate estimate) {
    Set<String> stacks = new HashSet<>();
    List<WeekCost> weeks = new ArrayList<>();
    for (Week week : plan.plan().weeks()) {
      for (Step step : week.steps()) {
        if (step instanceof Step.StackStep it) {
          stacks.addAll(it.stacks());
        }
      }
      Money monthly = Money.sum(stacks.stream().map(estimate::ofStack).toList());
      weeks.add(new WeekCost(monthly, estimate.priced(stacks)));
    }
    return weeks;
  }
}
