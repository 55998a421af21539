package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;

/// Prices resolved plans at typical use. Safe for many threads.
///
/// @param prices the prices to use
public record Estimates(PriceBook prices) {
  /// What a month of it costs.
  public Estimate of(ResolvedPlan plan) {
    return new Estimator(prices).estimate(Scenario.of(plan), UsageLevel.TYPICAL);
  }

  /// Everything that can be said about what it costs.
  public CostSheet sheet(ResolvedPlan plan) {
    return CostSheet.of(plan, new Estimator(prices));
  }
}
