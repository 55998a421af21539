package dev.groundwork.core.cost;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prices what could be chosen beside what holds.
final class Comparison {
  private final Estimator estimator;
  private final ResolvedPlan now;
  private final Scenario scenario;
  private final Estimator.Typical before;

  /// @param overrides usage that holds in place of the plan's
  Comparison(Estimator estimator, ResolvedPlan plan, Usage overrides) {
    this.estimator = estimator;
    this.now = plan.answering(plan.answers());
    this.scenario = Scenario.of(now, overrides);
    this.before = estimator.typical(scenario);
  }

  /// What holds, without anything that AWS has told.
  ResolvedPlan now() {
    return now;
  }

  /// Empty if it changes nothing, isn't wholly priced, or doesn't go with the other answers.
  Optional<Choice> compared(Alternative alternative) {
    try {
      ResolvedPlan then =
          now.answering(alternative.subject().answered(now.answers(), alternative.instead()));
      Estimator.Typical after = estimator.typical(scenario.with(then));
      Money more = after.total().minus(before.total());
      return more.amount().signum() != 0 && after.unknown() <= before.unknown()
          ? Optional.of(
              new Choice(
                  alternative.subject(),
                  alternative.now(),
                  alternative.instead(),
                  more,
                  swap(then)))
          : Optional.empty();
    } catch (IllegalArgumentException | InvalidDocument notWithTheOtherAnswers) {
      // A rule of the template, or an output that isn't there then.
      return Optional.empty();
    }
  }

  private Choice.Swap swap(ResolvedPlan then) {
    List<String> added = ids(then);
    List<String> removed = ids(now);
    added.removeAll(ids(now));
    removed.removeAll(ids(then));
    return new Choice.Swap(added, removed);
  }

  private static List<String> ids(ResolvedPlan plan) {
    return new ArrayList<>(plan.stacks().stream().map(ResolvedStack::id).toList());
  }
}
