package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.words.Saying;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What must be so before an apply begins, so that it doesn't begin what it can't end.
final class Preconditions {
  /// The parameter by which a template protects what it makes, see the plan format.
  private static final String PROTECTION = "DeletionProtection";

  private Preconditions() {}

  /// @throws NotPossible naming everything that is missing
  static void check(
      ResolvedPlan plan,
      Selection selection,
      List<MissingAnswer> unanswered,
      Map<String, StackDescription> standing) {
    Set<String> stacks = selection.stacks();
    if (stacks.isEmpty()) {
      throw new NotPossible(
          NotPossible.Reason.INPUT, Saying.of("act.guide", selection.title()), List.of());
    }
    List<String> missing = unanswered.stream().map(MissingAnswer::name).toList();
    if (!missing.isEmpty()) {
      throw new NotPossible(
          NotPossible.Reason.ANSWERS,
          Saying.of("act.answers", String.join(", ", missing)),
          missing);
    }
    for (ResolvedStack stack : plan.stacks()) {
      if (stacks.contains(stack.id())) {
        for (String needed : stack.needs()) {
          if (!stacks.contains(needed)
              && !stands(standing, needed)
              && !doesWithout(stack.definition(), needed)) {
            throw new NotPossible(
                NotPossible.Reason.ORDER,
                Saying.of(
                    "act.order", stack.definition().title(), plan.plan().stack(needed).title()),
                List.of());
          }
        }
      }
    }
  }

  /// In the middle of a move, applying would take its first half back.
  ///
  /// @param underWay the phase that a move leads to, if one was begun
  static void checkNoMove(Optional<String> underWay) {
    underWay.ifPresent(
        phase -> {
          throw new NotPossible(
              NotPossible.Reason.ORDER, Saying.of("move.underWay", phase), List.of());
        });
  }

  /// These stacks and all that have to be there before them, however far back.
  static Set<String> withNeeded(ResolvedPlan plan, Set<String> stacks) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(stacks);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (plan.has(id) && all.add(id)) {
        ResolvedStack stack = plan.stack(id);
        stack.needs().stream()
            .filter(needed -> !doesWithout(stack.definition(), needed))
            .forEach(open::push);
      }
    }
    return all;
  }

  /// Whether a stack can be built before one whose outputs it takes: the plan says what holds until
  /// then.
  private static boolean doesWithout(StackDefinition stack, String needed) {
    return !stack.after().contains(needed)
        && stack.links().stream()
            .filter(link -> link.output().stack().equals(needed))
            .allMatch(link -> link.until().isPresent());
  }

  /// A stack that the founder has protected stays until its protection is taken away: AWS would
  /// refuse in the middle of the teardown, with half of the project gone.
  ///
  /// @throws NotPossible naming the choice to make first
  static void checkUnprotected(
      Plan plan, Map<String, StackDescription> standing, TeardownChoice choice) {
    standing.forEach(
        (stack, description) -> {
          if (!choice.keep().contains(stack)
              && "true".equals(description.parameters().get(PROTECTION))) {
            throw new NotPossible(
                NotPossible.Reason.PROTECTED,
                Saying.of("act.protected", plan.stack(stack).title(), stack + "." + PROTECTION),
                List.of());
          }
        });
  }

  private static boolean stands(Map<String, StackDescription> standing, String stack) {
    StackDescription description = standing.get(stack);
    return description != null && description.status().ready();
  }
}
