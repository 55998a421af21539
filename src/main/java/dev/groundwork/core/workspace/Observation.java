package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.engine.StackTags;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.words.Saying;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A project as AWS showed it in one look.
///
/// @param standing the project's stacks that are there, by their ids in the plan, in its order
/// @param outputs what those put out that are at rest
/// @param others the project's other environments that have stacks of their own, in the plan's
///   order
/// @param owned how the stacks are that environments have of their own, by the environment's id
record Observation(
    Map<String, StackDescription> standing,
    KnownOutputs outputs,
    List<Environment> others,
    Map<String, List<StackStatus>> owned) {
  /// Nothing was looked at yet.
  static final Observation NONE = new Observation(Map.of(), KnownOutputs.NONE, List.of(), Map.of());

  Observation {
    standing = Collections.unmodifiableMap(new LinkedHashMap<>(standing));
    others = List.copyOf(others);
    owned = Map.copyOf(owned);
  }

  /// Picks the project's own stacks out of everything that a region has.
  ///
  /// @throws NotPossible if they stand under another name than the project's: it would be built a
  ///   second time beside them, and nothing would speak of the first
  static Observation of(Project project, Plan plan, List<StackDescription> stacks) {
    Map<String, StackDescription> ours = new LinkedHashMap<>();
    for (StackDescription stack : stacks) {
      if (stack.projectId().filter(project.id()::equals).isPresent()) {
        ours.put(stack.name(), stack);
      }
    }
    refuseRenamed(project, ours.values());
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
    Map<String, List<StackStatus>> owned = owned(plan, ours.values());
    List<Environment> others =
        plan.growth().environments().stream()
            .filter(it -> owned.containsKey(it.id()) && !it.id().equals(project.environment()))
            .toList();
    return new Observation(standing, outputs, others, owned);
  }

  private static void refuseRenamed(Project project, Collection<StackDescription> ours) {
    ours.stream()
        .filter(it -> !it.status().absent())
        .map(it -> it.tags().getOrDefault(StackTags.NAME, project.name()))
        .filter(it -> !it.equals(project.name()))
        .findFirst()
        .ifPresent(
            it -> {
              throw new NotPossible(
                  NotPossible.Reason.INPUT,
                  Saying.of("project.renamed", project.name(), it),
                  List.of());
            });
  }

  private static Map<String, List<StackStatus>> owned(
      Plan plan, Collection<StackDescription> ours) {
    Set<String> shared = Environments.shared(plan);
    return ours.stream()
        .filter(it -> !it.status().absent())
        .filter(it -> !shared.contains(it.tags().getOrDefault(StackTags.STACK, "")))
        .filter(it -> it.tags().containsKey(StackTags.ENVIRONMENT))
        .collect(
            Collectors.groupingBy(
                it -> it.tags().getOrDefault(StackTags.ENVIRONMENT, ""),
                Collectors.mapping(StackDescription::status, Collectors.toList())));
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
        : Environments.shared(plan).stream()
            .filter(
                it -> {
                  StackDescription stack = standing.get(it);
                  return stack != null && stack.status().ready();
                })
            .collect(Collectors.toSet());
  }
}
