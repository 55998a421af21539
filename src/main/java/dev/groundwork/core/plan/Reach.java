package dev.groundwork.core.plan;

import dev.groundwork.core.plan.Step.StackStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How far through the plan a resolution looks: the steps that are taken as done. A stack that none
/// of them applies isn't there, and a parameter that belongs to a later step keeps its proposal.
///
/// @param steps ids
public record Reach(Set<String> steps) {
  public Reach {
    steps = Set.copyOf(steps);
  }

  /// The whole plan.
  public static Reach all(Plan plan) {
    return new Reach(plan.steps().stream().map(Step::id).collect(Collectors.toSet()));
  }

  /// The plan's steps in order, up to and with this one.
  ///
  /// @throws IllegalArgumentException if there is no such step
  public static Reach through(Plan plan, String step) {
    List<String> ids = plan.steps().stream().map(Step::id).toList();
    int last = ids.indexOf(plan.step(step).id());
    return new Reach(new LinkedHashSet<>(ids.subList(0, last + 1)));
  }

  /// Up to and with the end of a week.
  public static Reach throughWeek(Plan plan, int week) {
    return new Reach(
        plan.weeks().stream()
            .filter(w -> w.number() <= week)
            .flatMap(w -> w.steps().stream())
            .map(Step::id)
            .collect(Collectors.toSet()));
  }

  /// What is built or about to be: every step but those that apply a stack which isn't there. So a
  /// stack of the first week takes the output of one from the fourth only once that one stands.
  ///
  /// @param there the ids of the stacks that stand or are applied now
  public static Reach built(Plan plan, Answers answers, Set<String> there) {
    return new Reach(
        plan.steps().stream()
            .filter(step -> !lacks(step, plan, answers, there))
            .map(Step::id)
            .collect(Collectors.toSet()));
  }

  private static boolean lacks(Step step, Plan plan, Answers answers, Set<String> there) {
    return step instanceof StackStep stacks
        && stacks.stacks().stream()
            .anyMatch(stack -> !there.contains(stack) && plan.has(plan.stack(stack), answers));
  }

  /// Whether a step is within.
  public boolean has(String step) {
    return steps.contains(step);
  }

  /// Whether a step within applies the stack.
  public boolean hasStack(Plan plan, String stack) {
    return plan.steps().stream()
        .filter(step -> has(step.id()))
        .anyMatch(step -> step instanceof StackStep s && s.stacks().contains(stack));
  }
}
