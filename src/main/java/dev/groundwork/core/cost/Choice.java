package dev.groundwork.core.cost;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Another value of one of the founder's parameters, and what it makes of the month: a processor
/// architecture, a size, a second zone.
///
/// @param now what holds
/// @param instead what might be chosen
/// @param difference to a month at typical use; below zero where it saves
public record Choice(ParameterRef parameter, String now, String instead, Money difference) {
  /// More values are sizes to look through, not choices to compare.
  private static final int MOST_VALUES = 12;

  private static final Comparator<Choice> DEAREST_LAST =
      Comparator.comparing(Choice::difference)
          .thenComparing(it -> it.parameter.toString())
          .thenComparing(Choice::instead);

  /// Every choice of a plan that changes what a month costs, the largest saving first. One whose
  /// price isn't wholly known is left out.
  ///
  /// @param overrides usage that holds in place of the plan's
  public static List<Choice> of(Estimator estimator, ResolvedPlan plan, Usage overrides) {
    ResolvedPlan now = plan.answering(plan.answers());
    Estimator.Typical before = estimator.typical(Scenario.of(now, overrides));
    List<Choice> choices = new ArrayList<>();
    for (ResolvedStack stack : now.stacks()) {
      stack
          .parameters()
          .forEach(
              (name, value) -> {
                if (stack.definition().source(name) instanceof ParameterSource.FromFounder) {
                  ParameterRef parameter = new ParameterRef(stack.id(), name);
                  value
                      .asText()
                      .ifPresent(
                          current ->
                              values(stack, name).stream()
                                  .filter(it -> !it.equals(current))
                                  .flatMap(
                                      it ->
                                          compared(estimator, now, overrides, before, parameter, it)
                                              .map(more -> new Choice(parameter, current, it, more))
                                              .stream())
                                  .forEach(choices::add));
                }
              });
    }
    return choices.stream().sorted(DEAREST_LAST).toList();
  }

  private static List<String> values(ResolvedStack stack, String name) {
    List<String> values = stack.definition().parameter(name).constraints().allowedValues();
    return values.size() > MOST_VALUES ? List.of() : values;
  }

  private static Optional<Money> compared(
      Estimator estimator,
      ResolvedPlan now,
      Usage overrides,
      Estimator.Typical before,
      ParameterRef parameter,
      String value) {
    Answers answers = now.answers().with(parameter, value);
    try {
      ResolvedPlan then = now.answering(answers);
      Estimator.Typical after = estimator.typical(Scenario.of(then, overrides));
      Money more = after.total().minus(before.total());
      return more.amount().signum() != 0 && after.unknown() <= before.unknown()
          ? Optional.of(more)
          : Optional.empty();
    } catch (IllegalArgumentException | InvalidDocument notWithTheOtherAnswers) {
      // A rule of the template, or an output that isn't there then.
      return Optional.empty();
    }
  }
}
