package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackTags;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackName;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import java.util.Map;

/// How a project's stacks are named and tagged in AWS.
public final class StackNames {
  private final Project project;
  private final Plan plan;

  StackNames(Project project, Plan plan) {
    this.project = project;
    this.plan = plan;
  }

  /// See [StackName].
  public String of(StackDefinition stack) {
    return StackName.of(project.name(), plan, project.environment(), stack).text();
  }

  /// The tags of a stack. They change never, or else every resource would be updated for their
  /// sake; so what all environments share bears the name of the plan's first one, whoever made it.
  public Map<String, String> tags(StackDefinition stack) {
    return Map.of(
        StackTags.PROJECT,
        project.id(),
        StackTags.NAME,
        project.name(),
        StackTags.PLAN,
        project.plan(),
        StackTags.ENVIRONMENT,
        stack.scope() == StackScope.ACCOUNT
            ? plan.growth().environments().getFirst().id()
            : project.environment(),
        StackTags.STACK,
        stack.id());
  }
}
