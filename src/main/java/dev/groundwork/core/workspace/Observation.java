package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.project.Project;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A project as AWS showed it in one look.
///
/// @param standing the project's stacks that are there, by their ids in the plan, in its order
/// @param outputs what those put out that are at rest
record Observation(Map<String, StackDescription> standing, KnownOutputs outputs) {
  /// Nothing was looked at yet.
  static final Observation NONE = new Observation(Map.of(), KnownOutputs.NONE);

  Observation {
    standing = Collections.unmodifiableMap(new LinkedHashMap<>(standing));
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
    return new Observation(standing, outputs);
  }
}
