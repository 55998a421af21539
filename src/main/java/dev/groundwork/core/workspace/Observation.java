package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackTags;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A project as AWS showed it in one look.
///
/// @param standing the project's stacks that are there, by their ids in the plan, in its order
/// @param outputs what those put out that are at rest
/// @param others the project's other environments that have stacks of their own, in the plan's
///   order
record Observation(
    Map<String, StackDescription> standing, KnownOutputs outputs, List<Environment> others) {
  /// Nothing was looked at yet.
  static final Observation NONE = new Observation(Map.of(), KnownOutputs.NONE, List.of());

  Observation {
    standing = Collections.unmodifiableMap(new LinkedHashMap<>(standing));
    others = List.copyOf(others);
  }

  /// Picks the project's own stacks out of everything that a region has.
  static Observation of(Project project, Plan plan, List<StackDescription> stacks) {
    Map<String, StackDescription> ours = new LinkedHashMap<>();
    for (StackDescription stack : stacks) {
      if (stack.projectId().filter(project.id()::equals).isPresent()) {
        ours.put(stack.name(), stack);
      }
    }
    StackNames names = new StackNames(project, plan);
    Map<String, StackDescription> standing = new LinkedHashMap<>();
    KnownOutputs outputs = KnownOutputs.NONE;
    for (StackDefinition definition : plan.stacks()) {
      StackDescription stack = ours.get(names.of(definition));
      if (stack != null) {
        standing.put(definition.id(), stack);
        if (stack.status().ready()) {
          outputs = outputs.with(definition.id(), stack.outputs());
        }
      }
    }
    return new Observation(standing, outputs, others(project, plan, ours.values()));
  }

  private static List<Environment> others(
      Project project, Plan plan, Collection<StackDescription> ours) {
    Set<String> shared =
        plan.stacks().stream()
            .filter(it -> it.scope() == StackScope.ACCOUNT)
            .map(StackDefinition::id)
            .collect(Collectors.toSet());
    Set<String> there =
        ours.stream()
            .filter(it -> !it.status().absent())
            .filter(it -> !shared.contains(it.tags().getOrDefault(StackTags.STACK, "")))
            .flatMap(it -> Stream.ofNullable(it.tags().get(StackTags.ENVIRONMENT)))
            .collect(Collectors.toSet());
    return plan.growth().environments().stream()
        .filter(it -> there.contains(it.id()) && !it.id().equals(project.environment()))
        .toList();
  }

  /// The shared stacks that stand and are another environment's to change: of those that have
  /// stacks, the first in the plan decides what the shared ones are like. Otherwise each would take
  /// back what the others have chosen.
  Set<String> decidedElsewhere(Plan plan, String environment) {
    boolean first =
        plan.growth().environments().stream()
            .takeWhile(it -> !it.id().equals(environment))
            .noneMatch(others::contains);
    return first
        ? Set.of()
        : plan.stacks().stream()
            .filter(it -> it.scope() == StackScope.ACCOUNT)
            .map(StackDefinition::id)
            .filter(
                it -> {
                  StackDescription stack = standing.get(it);
                  return stack != null && stack.status().ready();
                })
            .collect(Collectors.toSet());
  }
}
