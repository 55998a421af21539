package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An assumption that an estimate rests on, and that the founder can change.
///
/// @param of which resource's, by the key of a usage file
/// @param amounts what holds as long as the founder says nothing; empty if nobody assumes anything
/// @param own what the founder says, which then holds at every level
/// @param monthly the lines that rest on it at typical use, after what is free for the account
public record Assumed(
    Usage.Key of, Optional<Usage.Amounts> amounts, Optional<BigDecimal> own, Money monthly) {

  /// Every assumption of a plan, in the order of its lines.
  public static List<Assumed> of(ResolvedPlan plan, Estimator estimator) {
    Map<Usage.Key, Usage.Amounts> before =
        amounts(estimator.estimate(Scenario.assumed(plan), UsageLevel.TYPICAL));
    Estimate now = estimator.estimate(Scenario.of(plan), UsageLevel.TYPICAL);
    Map<Usage.Key, Money> monthly = monthly(now);
    List<Assumed> all = new ArrayList<>();
    amounts(now)
        .forEach(
            (key, amounts) ->
                all.add(
                    new Assumed(
                        key,
                        Optional.ofNullable(before.get(key)),
                        amounts.origin() == Usage.Origin.GIVEN
                            ? Optional.of(amounts.typical())
                            : Optional.empty(),
                        monthly.getOrDefault(key, Money.ZERO))));
    return all;
  }

  private static Map<Usage.Key, Usage.Amounts> amounts(Estimate estimate) {
    Map<Usage.Key, Usage.Amounts> amounts = new LinkedHashMap<>();
    estimate
        .items()
        .forEach(
            item -> item.grounds().assumptions().forEach(it -> amounts.put(it.of(), it.amounts())));
    return amounts;
  }

  /// What is taken off a line stands directly after it.
  private static Map<Usage.Key, Money> monthly(Estimate estimate) {
    Map<Usage.Key, Money> monthly = new LinkedHashMap<>();
    List<Grounds.Assumption> of = List.of();
    for (LineItem item : estimate.items()) {
      of = item.kind() == ItemKind.ALLOWANCE ? of : item.grounds().assumptions();
      of.forEach(it -> monthly.merge(it.of(), item.monthly(), Money::plus));
    }
    return monthly;
  }
}
