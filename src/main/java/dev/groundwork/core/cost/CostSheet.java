package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Everything that can be said about what a plan costs: at three levels of usage, week by week and
/// phase by phase. A pure function of the plan.
///
/// @param plan what was priced
/// @param levels an estimate for each level
/// @param phases in the plan's order
/// @param assumptions what the estimates rest on, in the order of the lines
public record CostSheet(
    ResolvedPlan plan,
    Map<UsageLevel, Estimate> levels,
    List<PhaseCost> phases,
    List<Assumed> assumptions) {
  public CostSheet {
    levels = Map.copyOf(levels);
    phases = List.copyOf(phases);
    assumptions = List.copyOf(assumptions);
  }

  /// A line by what it stands for, whatever the level of usage.
  public record LineKey(LineItem.Subject subject, String component) {
    /// The key of a line.
    public static LineKey of(LineItem item) {
      return new LineKey(item.subject(), item.component());
    }
  }

  /// What a month costs once a phase is reached.
  public record PhaseCost(Phase phase, Estimate.Range monthly, boolean complete) {}

  /// Prices a plan in every way. Takes as long as a few dozen estimates; asks nobody.
  public static CostSheet of(ResolvedPlan plan, Estimator estimator) {
    Map<UsageLevel, Estimate> levels = new EnumMap<>(UsageLevel.class);
    for (UsageLevel level : UsageLevel.values()) {
      levels.put(level, estimator.estimate(Scenario.of(plan), level));
    }
    return new CostSheet(
        plan,
        levels,
        plan.plan().growth().phases().stream().map(it -> phase(plan, it, estimator)).toList(),
        Assumed.of(plan, estimator));
  }

  /// The estimate at one level.
  public Estimate at(UsageLevel level) {
    Estimate estimate = levels.get(level);
    if (estimate == null) {
      throw new IllegalArgumentException("nothing was priced at " + level);
    }
    return estimate;
  }

  /// What a line costs at another level of usage.
  public Money monthly(UsageLevel level, LineItem line) {
    return Money.sum(
        at(level).items().stream()
            .filter(it -> it.kind() == line.kind() && LineKey.of(it).equals(LineKey.of(line)))
            .map(LineItem::monthly)
            .toList());
  }

  /// What a month costs at the end of each week, at one level of usage.
  public List<WeekCost> weeks(UsageLevel level) {
    return WeekCost.of(plan, at(level));
  }

  private static PhaseCost phase(ResolvedPlan plan, Phase phase, Estimator estimator) {
    Estimate estimate =
        estimator.estimate(
            Scenario.of(plan.answering(plan.answers().inPhase(phase.id()))), UsageLevel.TYPICAL);
    return new PhaseCost(phase, estimate.monthly(), estimate.complete());
  }
}
