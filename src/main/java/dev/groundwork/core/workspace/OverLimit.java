package dev.groundwork.core.workspace;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Setting;
import dev.groundwork.core.plan.SettingKind;
import java.math.BigDecimal;
import java.util.Optional;

/// An act that leads over the most that the founder wants to spend in a month, or further beyond
/// it: it needs a confirmation of its own.
///
/// @param setting the id of the setting that says how much
/// @param then what a month costs afterwards at typical use
public record OverLimit(String setting, Money limit, Money then) {
  /// How much the founder wants to spend at most, if the plan asks.
  public static Optional<Money> limit(ResolvedPlan plan) {
    return setting(plan).flatMap(it -> amount(plan, it));
  }

  /// Whether a change leads over the limit, or further beyond it.
  public static Optional<OverLimit> of(ResolvedPlan plan, MonthlyChange change) {
    return setting(plan)
        .flatMap(it -> amount(plan, it).map(most -> new OverLimit(it.id(), most, change.then())))
        .filter(it -> it.then.compareTo(it.limit) > 0 && it.then.compareTo(change.now()) > 0);
  }

  /// That nobody can say whether a change stays within the limit, because a price isn't known.
  ///
  /// @param atLeast what a month then costs, and more
  public record Unsure(Money limit, Money atLeast) {}

  /// Whether it can't be known that a change stays within the limit.
  ///
  /// @return empty where it is known, where it is known to lead over the limit, and without a limit
  public static Optional<Unsure> unsure(ResolvedPlan plan, MonthlyChange change) {
    return limit(plan)
        .filter(most -> !change.complete() && change.then().compareTo(most) <= 0)
        .map(most -> new Unsure(most, change.then()));
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
