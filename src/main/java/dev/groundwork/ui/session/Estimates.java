package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.cost.PricingRules;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import org.jspecify.annotations.Nullable;

/// Prices resolved plans at typical use. Safe for many threads. The rules are read when the first
/// plan is priced, which is in the background, so that the window needn't wait for them.
public final class Estimates {
  private final PriceBook prices;
  private @Nullable Estimator estimator;

  /// With the prices to use.
  public Estimates(PriceBook prices) {
    this.prices = prices;
  }

  /// What a month of it costs.
  public Estimate of(ResolvedPlan plan) {
    return estimator().estimate(Scenario.of(plan), UsageLevel.TYPICAL);
  }

  /// Everything that can be said about what it costs.
  public CostSheet sheet(ResolvedPlan plan) {
    return CostSheet.of(plan, estimator());
  }

  private synchronized Estimator estimator() {
    Estimator ready = estimator;
    if (ready == null) {
      ready = new Estimator(prices, PricingRules.bundled());
      estimator = ready;
    }
    return ready;
  }
}
