package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.TaskGateway;
import dev.groundwork.core.engine.TaskGateway.StoppedTask;
import dev.groundwork.core.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds, in what stands, what to ask other services about.
final class Evidence {
  private static final String BUDGET = "AWS::Budgets::Budget";

  private Evidence() {}

  /// The name of the project's budget. Only stacks whose templates have one are asked about.
  static Optional<String> budget(
      StackGateway stacks, Plan plan, Map<String, StackDescription> standing) {
    return plan.stacks().stream()
        .filter(
            stack ->
                stack.template().resources().values().stream()
                    .anyMatch(it -> it.type().equals(BUDGET)))
        .flatMap(stack -> Optional.ofNullable(standing.get(stack.id())).stream())
        .flatMap(stack -> resources(stacks, stack, BUDGET))
        .findFirst();
  }

  /// Why the tasks of a stack's services stopped.
  static List<String> stoppedTasks(TaskGateway tasks, StackGateway stacks, StackDescription stack) {
    // The service's physical id is its ARN, which names its cluster:
    // arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME.
    return resources(stacks, stack, "AWS::ECS::Service")
        .filter(arn -> arn.split("/", -1).length == 3)
        .flatMap(arn -> tasks.stoppedTasks(arn.split("/", -1)[1], arn).stream())
        .map(Evidence::sentence)
        .toList();
  }

  private static String sentence(StoppedTask task) {
    return task.containers().isEmpty()
        ? task.reason()
        : task.reason() + " (" + String.join("; ", task.containers()) + ")";
  }

  private static Stream<String> resources(
      StackGateway stacks, StackDescription stack, String type) {
    return stacks.listStackResources(stack.stackId()).stream()
        .filter(it -> it.type().equals(type))
        .map(StackResource::physicalId)
        .flatMap(Optional::stream);
  }
}
