package dev.groundwork.core.plan;

import dev.groundwork.core.plan.Step.StackStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How far through the plan a resolution looks: the steps that are taken as done. A stack that only
/// others apply isn't there, and a parameter that belongs to a later step keeps its proposal.
///
/// @param steps ids
/// @param stacks ids of the stacks that are there; without them the steps say
public record Reach(Set<String> steps, Optional<Set<String>> stacks) {
  public Reach {
    steps = Set.copyOf(steps);
    stacks = stacks.map(Set::copyOf);
  }

  /// What these steps make.
  public Reach(Set<String> steps) {
    this(steps, Optional.empty());
  }

  /// The whole plan.
  public static Reach all(Plan plan) {
    return new Reach(
        plan.steps().stream().map(Step::id).collect(Collectors.toSet()),
        Optional.of(plan.stacks().stream().map(StackDefinition::id).collect(Collectors.toSet())));
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

  /// What is built or about to be, with all that was chosen. So a stack of the first week takes the
  /// output of one from the fourth only once that one stands.
  ///
  /// @param there the ids of the stacks that stand or are applied now
  public static Reach built(Plan plan, Set<String> there) {
    return new Reach(all(plan).steps(), Optional.of(there));
  }

  /// Whether a step is within.
  public boolean has(String step) {
    return steps.contains(step);
  }

  /// Whether the stack is there: a step within applies it, or only moves do.
  public boolean hasStack(Plan plan, String stack) {
    if (stacks.isPresent()) {
      return stacks.get().contains(stack);
    }
    List<String> appliedBy =
        plan.steps().stream()
            .filter(step -> step instanceof StackStep s && s.stacks().contains(stack))
            .map(Step::id)
            .toList();
    return appliedBy.isEmpty() || appliedBy.stream().anyMatch(this::has);
  }
}
