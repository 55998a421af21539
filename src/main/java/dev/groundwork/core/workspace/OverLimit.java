package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An act that leads over the most that the founder wants to spend in a month, or further beyond
/// it: it needs a confirmation of its own.
///
/// @param setting the id of the setting that says how much
/// @param then what a month costs afterwards at typical use
public record OverLimit(String setting, Money limit, Money now, Money then) {
  /// How much the founder wants to spend at most, if the plan asks.
  public static Optional<Money> limit(ResolvedPlan plan) {
    return setting(plan).flatMap(it -> amount(plan, it));
  }

  /// Whether a change of what a month costs leads over the limit.
  ///
  /// @param now what it costs before
  /// @param then what it costs afterwards
  public static Optional<OverLimit> of(ResolvedPlan plan, Money now, Money then) {
    return setting(plan)
        .flatMap(it -> amount(plan, it).map(most -> new OverLimit(it.id(), most, now, then)))
        .filter(it -> it.then.compareTo(it.limit) > 0 && it.then.compareTo(now) > 0);
  }

  /// That nobody can say whether a change stays within the limit, because a price isn't known.
  ///
  /// @param atLeast what a month then costs, and more
  public record Unsure(Money limit, Money atLeast) {}

  /// Whether it can't be known that a change stays within the limit.
  ///
  /// @param then what it costs afterwards, as far as that is known
  /// @param complete whether it is known wholly
  /// @return empty where it is known, where it is known to lead over the limit, and without a limit
  public static Optional<Unsure> unsure(ResolvedPlan plan, Money then, boolean complete) {
    return limit(plan)
        .filter(most -> !complete && then.compareTo(most) <= 0)
        .map(most -> new Unsure(most, then));
  }

  /// The same of making stacks, beside those that bill already.
  ///
  /// @param estimate of the whole plan
  /// @param meter what runs
  static Optional<Unsure> unsure(
      ResolvedPlan plan, Estimate estimate, MeterReading meter, Set<String> stacks) {
    Set<String> all = new LinkedHashSet<>(meter.perStack().keySet());
    all.addAll(stacks);
    boolean complete =
        all.stream()
            .allMatch(it -> plan.has(it) ? estimate.priced(Set.of(it)) : meter.complete(it));
    return unsure(plan, then(plan, estimate, meter, stacks), complete);
  }

  /// Whether making stacks leads over it, beside those that bill already.
  ///
  /// @param estimate of the whole plan
  /// @param meter what runs
  static Optional<OverLimit> of(
      ResolvedPlan plan, Estimate estimate, MeterReading meter, Set<String> stacks) {
    return of(plan, meter.runRate().total(), then(plan, estimate, meter, stacks));
  }

  private static Money then(
      ResolvedPlan plan, Estimate estimate, MeterReading meter, Set<String> stacks) {
    List<Money> then = new ArrayList<>();
    Map<String, Money> running = meter.perStack();
    Set<String> all = new LinkedHashSet<>(running.keySet());
    all.addAll(stacks);
    for (String stack : all) {
      then.add(plan.has(stack) ? estimate.ofStack(stack) : running.getOrDefault(stack, Money.ZERO));
    }
    return Money.sum(then);
  }

  private static Optional<Setting> setting(ResolvedPlan plan) {
    return plan.plan().settings().stream().filter(it -> it.kind() == SettingKind.MONEY).findFirst();
  }

  private static Optional<Money> amount(ResolvedPlan plan, Setting setting) {
    return Optional.ofNullable(plan.answers().settings().get(setting.id()))
        .or(setting::proposal)
        .filter(it -> SettingKind.MONEY.problem(it).isEmpty())
        .map(it -> Money.usd(new BigDecimal(it)));
  }
}
