package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.words.Saying;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be so before an apply begins, so that it doesn't begin what it can't end.
final class Preconditions {
  /// The parameter by which a template protects what it makes, see the plan format.
  private static final String PROTECTION = "DeletionProtection";

  private Preconditions() {}

  /// @throws NotPossible if there is nothing to apply
  static void checkSomething(Selection selection) {
    if (selection.stacks().isEmpty()) {
      throw new NotPossible(
          NotPossible.Reason.INPUT, Saying.of("act.guide", selection.title()), List.of());
    }
  }

  /// @param stacks that are applied
  /// @throws NotPossible naming everything that is missing
  static void check(ResolvedPlan plan, Set<String> stacks, Map<String, StackDescription> standing) {
    List<String> missing = unanswered(plan, stacks).stream().map(MissingAnswer::name).toList();
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
              && !stack.definition().doesWithout(needed)) {
            throw new NotPossible(
                NotPossible.Reason.ORDER,
                Saying.of(
                    "act.order", stack.definition().title(), plan.plan().stack(needed).title()),
                List.of());
          }
        }
        checkCurrent(plan, stack, stacks, standing);
      }
    }
  }

  /// A stack that stands with other choices may not put out yet what the present ones would have it
  /// put out; whoever needs that would wait for ever.
  private static void checkCurrent(
      ResolvedPlan plan,
      ResolvedStack stack,
      Set<String> stacks,
      Map<String, StackDescription> standing) {
    stack.definition().links().stream()
        .map(ParameterSource.FromOutput::output)
        .filter(it -> !stacks.contains(it.stack()) && stands(standing, it.stack()))
        .filter(plan::has)
        .filter(
            it ->
                !Objects.requireNonNull(standing.get(it.stack()))
                    .outputs()
                    .containsKey(it.output()))
        .findFirst()
        .ifPresent(
            it -> {
              throw new NotPossible(
                  NotPossible.Reason.ORDER,
                  Saying.of(
                      "act.outdated",
                      stack.definition().title(),
                      plan.plan().stack(it.stack()).title()),
                  List.of());
            });
  }

  /// What some stacks still have to be told.
  static List<MissingAnswer> unanswered(ResolvedPlan plan, Set<String> stacks) {
    return plan.missing().stream()
        .filter(
            answer -> answer.parameters().stream().anyMatch(ref -> stacks.contains(ref.stack())))
        .toList();
  }

  /// In the middle of a move, applying what it changes would take its first half back. What is
  /// missing can be built, unless the move deletes it.
  ///
  /// @param stacks that are applied
  static void checkNoMove(
      Optional<PhaseMove> underWay, Set<String> stacks, Map<String, StackDescription> standing) {
    underWay.ifPresent(
        way -> {
          Set<String> touched = new HashSet<>();
          for (MoveAct act : way.move().acts()) {
            switch (act) {
              case MoveAct.Apply it ->
                  it.stacks().stream().filter(standing::containsKey).forEach(touched::add);
              case MoveAct.Delete it -> touched.addAll(it.stacks());
              case MoveAct.Follow _, MoveAct.Run _ -> {}
            }
          }
          if (!Collections.disjoint(touched, stacks)) {
            throw new NotPossible(
                NotPossible.Reason.ORDER, Saying.of("move.underWay", way.title()), List.of());
          }
        });
  }

  /// A move doesn't begin what it can't end: what its acts need stands, or is made by an act
  /// before.
  ///
  /// @param acts those to come
  /// @param plan as it will be
  /// @throws NotPossible naming every stack that has to be built first, or one that would have to
  ///   go and is protected
  static void checkWay(
      List<MoveAct> acts, ResolvedPlan plan, Map<String, StackDescription> standing, String to) {
    Set<String> there = new HashSet<>();
    standing.keySet().stream().filter(it -> stands(standing, it)).forEach(there::add);
    Set<String> missing = new HashSet<>();
    for (MoveAct act : acts) {
      switch (act) {
        case MoveAct.Apply it -> {
          there.addAll(it.stacks());
          it.stacks().stream()
              .filter(plan::has)
              .map(plan::stack)
              .forEach(
                  stack ->
                      stack.needs().stream()
                          .filter(need -> !there.contains(need))
                          .filter(need -> !stack.definition().doesWithout(need))
                          .forEach(missing::add));
        }
        case MoveAct.Delete it -> {
          it.stacks()
              .forEach(stack -> checkUnprotected(plan.plan(), standing, stack, "move.protected"));
          there.removeAll(Set.copyOf(it.stacks()));
        }
        case MoveAct.Follow _, MoveAct.Run _ -> {}
      }
    }
    if (!missing.isEmpty()) {
      Set<String> all = withNeeded(plan, missing);
      String titles =
          plan.stacks().stream()
              .filter(it -> all.contains(it.id()) && !stands(standing, it.id()))
              .map(it -> it.definition().title())
              .collect(Collectors.joining(", "));
      throw new NotPossible(
          NotPossible.Reason.ORDER, Saying.of("move.needs", to, titles), List.of());
    }
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
            .filter(needed -> !stack.definition().doesWithout(needed))
            .forEach(open::push);
      }
    }
    return all;
  }

  /// A stack that the founder has protected stays until its protection is taken away: AWS would
  /// refuse in the middle of the teardown, with half of the project gone.
  ///
  /// @throws NotPossible naming the choice to make first
  static void checkUnprotected(
      Plan plan, Map<String, StackDescription> standing, TeardownChoice choice) {
    standing.keySet().stream()
        .filter(stack -> !choice.keep().contains(stack))
        .forEach(stack -> checkUnprotected(plan, standing, stack, "act.protected"));
  }

  /// @param key of the sentence that says so
  private static void checkUnprotected(
      Plan plan, Map<String, StackDescription> standing, String stack, String key) {
    StackDescription there = standing.get(stack);
    if (there != null && "true".equals(there.parameters().get(PROTECTION))) {
      throw new NotPossible(
          NotPossible.Reason.PROTECTED,
          Saying.of(key, plan.stack(stack).title(), stack + "." + PROTECTION),
          List.of());
    }
  }

  private static boolean stands(Map<String, StackDescription> standing, String stack) {
    StackDescription description = standing.get(stack);
    return description != null && description.status().ready();
  }
}
