package dev.groundwork.core.workspace;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.words.Saying;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which steps an act is about.
///
/// @param title for people: a step's title, or the week
public record Selection(String title, List<Step> steps) {
  /// Keeps a copy of the list.
  public Selection {
    steps = List.copyOf(steps);
  }

  /// Every step.
  public static Selection all(Plan plan) {
    return new Selection(plan.introduction().title(), plan.steps());
  }

  /// A week's steps.
  public static Selection week(Plan plan, int number) {
    return plan.weeks().stream()
        .filter(week -> week.number() == number)
        .findFirst()
        .map(week -> new Selection("week " + number, week.steps()))
        .orElseThrow(
            () ->
                new NotPossible(
                    NotPossible.Reason.INPUT,
                    Saying.of("act.week", plan.weeks().size(), number),
                    List.of()));
  }

  /// One step.
  public static Selection step(Plan plan, String id) {
    Step step = plan.step(id);
    return new Selection(step.text().title(), List.of(step));
  }

  /// The same under another title, such as one in another language.
  public Selection named(String title) {
    return new Selection(title, steps);
  }

  /// The stacks that the steps apply, by their ids in the plan.
  public Set<String> stacks() {
    Set<String> stacks = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.StackStep stackStep) {
        stacks.addAll(stackStep.stacks());
      }
    }
    return stacks;
  }
}
