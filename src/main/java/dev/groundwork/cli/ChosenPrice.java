package dev.groundwork.cli;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.Optional;

/// What a choice does to the price of a month: looked at before it is made, told after it.
final class ChosenPrice {
  private final Workspace workspace;
  private final Estimate before;
  private final Optional<Money> limitBefore;

  /// @param workspace as it is before the choice
  ChosenPrice(Workspace workspace) {
    this.workspace = workspace;
    this.before = workspace.estimate(workspace.answers());
    this.limitBefore = OverLimit.limit(workspace.resolved());
  }

  /// One sentence, where the choice makes a difference to the price or to the limit.
  void tell(PrintWriter out) {
    Estimate after = workspace.estimate(workspace.answers());
    MonthlyChange change =
        new MonthlyChange(before.total(), after.total(), before.complete() && after.complete());
    boolean differs =
        change.difference().amount().signum() != 0 || before.complete() != after.complete();
    Optional<Money> limit = OverLimit.limit(workspace.resolved());
    Optional<Money> passed = limit.filter(it -> after.total().compareTo(it) > 0);
    if (differs || (passed.isPresent() && !limit.equals(limitBefore))) {
      out.println(
          "Once everything stands a month costs "
              + Dollars.of(after)
              + (differs ? " instead of " + Dollars.of(before) + ": " + Dollars.change(change) : "")
              + ", before tax."
              + passed
                  .map(it -> " That passes your limit of " + Dollars.of(it) + ": apply will ask.")
                  .orElse(""));
    }
  }
}
