package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Choice;
import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Tax;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.workspace.Environments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Prices resolved plans at typical use. Safe for many threads.
public final class Estimates {
  private final Estimator estimator;

  /// With the prices to use.
  public Estimates(PriceBook prices) {
    this(new Estimator(prices));
  }

  private Estimates(Estimator estimator) {
    this.estimator = estimator;
  }

  /// The same for a project among the environments beside it.
  static Estimates beside(Environments all) {
    return new Estimates(all.estimator());
  }

  /// What another environment counts of what this one shares with it.
  public Optional<Estimator.Elsewhere> elsewhere() {
    return estimator.elsewhere();
  }

  /// What a month of it costs.
  public Estimate of(ResolvedPlan plan) {
    return estimator.estimate(Scenario.of(plan), UsageLevel.TYPICAL);
  }

  /// Everything that can be said about what it costs.
  public CostSheet sheet(ResolvedPlan plan) {
    return CostSheet.of(plan, estimator);
  }

  /// What founders ask besides.
  ///
  /// @param taxPercent what is added, if the project says so
  WhatIf whatIf(ResolvedPlan plan, Optional<BigDecimal> taxPercent, LocalDate today) {
    Estimate estimate = of(plan);
    return new WhatIf(
        today,
        estimator.outlook(Scenario.of(plan), today),
        taxPercent.map(it -> Tax.on(estimate, it)),
        Credits.of(WhatIf.NEW_ACCOUNT, estimate.monthly().typical(), today),
        Choice.of(estimator, plan, Usage.NONE).stream()
            .filter(it -> it.difference().rounded().signum() < 0)
            .toList());
  }
}
