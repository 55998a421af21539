package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackTags;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import java.util.Map;

/// How a project's stacks are named and tagged in AWS.
final class StackNames {
  private final Project project;
  private final boolean defaultEnvironment;

  StackNames(Project project, Plan plan) {
    this.project = project;
    this.defaultEnvironment =
        plan.growth().environments().getFirst().id().equals(project.environment());
  }

  /// `name-stack`, or `name-environment-stack` for a stack of an environment that isn't the plan's
  /// first.
  String of(StackDefinition stack) {
    return defaultEnvironment || stack.scope() == StackScope.ACCOUNT
        ? project.name() + "-" + stack.id()
        : project.name() + "-" + project.environment() + "-" + stack.id();
  }

  /// The tags of a stack. They change never, or else every resource would be updated for their
  /// sake.
  Map<String, String> tags(StackDefinition stack) {
    return Map.of(
        StackTags.PROJECT,
        project.id(),
        StackTags.NAME,
        project.name(),
        StackTags.PLAN,
        project.plan(),
        StackTags.ENVIRONMENT,
        project.environment(),
        StackTags.STACK,
        stack.id());
  }
}
