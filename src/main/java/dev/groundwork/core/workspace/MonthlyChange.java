package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an act does to what a month costs at typical use.
///
/// @param now what a month costs of what bills now
/// @param then what it costs afterwards, as far as prices are known
/// @param complete whether every price in that is known
public record MonthlyChange(Money now, Money then, boolean complete) {
  /// Of bringing stacks to where the plan wants them; everything else goes on as it bills, whatever
  /// was chosen for it since.
  ///
  /// @param estimate of the whole plan
  /// @param meter what runs
  /// @param stacks ids in the plan; those that it doesn't have now stay as they are
  public static MonthlyChange of(
      ResolvedPlan plan, Estimate estimate, MeterReading meter, Set<String> stacks) {
    return of(plan, estimate, meter, stacks, Set.of());
  }

  /// Of the same, and of removing something of what the plan doesn't have now.
  ///
  /// @param ending what is billed no longer afterwards
  static MonthlyChange of(
      ResolvedPlan plan,
      Estimate estimate,
      MeterReading meter,
      Set<String> stacks,
      Set<MeterReading.Line> ending) {
    Map<String, Money> running = meter.perStack();
    Set<String> all = new LinkedHashSet<>(running.keySet());
    all.addAll(stacks);
    List<Money> then = new ArrayList<>();
    boolean complete = true;
    for (String stack : all) {
      boolean brought = stacks.contains(stack) && plan.has(stack);
      then.add(brought ? estimate.ofStack(stack) : running.getOrDefault(stack, Money.ZERO));
      complete &= brought ? estimate.priced(Set.of(stack)) : complete(meter, stack, ending);
    }
    Money saved = Money.sum(ending.stream().map(MeterReading.Line::runRate).toList());
    return new MonthlyChange(meter.runRate().total(), Money.sum(then).minus(saved), complete);
  }

  private static boolean complete(MeterReading meter, String stack, Set<MeterReading.Line> ending) {
    return meter
        .running(stack)
        .filter(line -> !ending.contains(line))
        .allMatch(line -> line.item().cost().isPresent());
  }

  /// How much more that is, of both amounts as they are shown, so that the three add up.
  public Money difference() {
    return Money.usd(then.rounded().subtract(now.rounded()));
  }
}
