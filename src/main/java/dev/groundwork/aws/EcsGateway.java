package dev.groundwork.aws;

import dev.groundwork.core.engine.TaskGateway;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.Task;

/// ECS, as far as stopped tasks go.
final class EcsGateway implements TaskGateway {
  private final EcsClient ecs;

  EcsGateway(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public List<StoppedTask> stoppedTasks(String cluster, String service) {
    return Refusals.translated(
        () -> {
          try {
            List<String> arns =
                ecs.listTasks(
                        it ->
                            it.cluster(cluster)
                                .serviceName(service)
                                .desiredStatus(DesiredStatus.STOPPED))
                    .taskArns();
            return arns.isEmpty()
                ? List.<StoppedTask>of()
                : ecs.describeTasks(it -> it.cluster(cluster).tasks(arns)).tasks().stream()
                    .map(EcsGateway::stopped)
                    .sorted(
                        Comparator.comparing((StoppedTask it) -> it.at().orElse(Instant.EPOCH))
                            .reversed())
                    .toList();
          } catch (ClusterNotFoundException | ServiceNotFoundException gone) {
            return List.<StoppedTask>of();
          }
        });
  }

  private static StoppedTask stopped(Task task) {
    return new StoppedTask(
        CloudFormationTypes.text(task.stoppedReason()).orElse("AWS gives no reason."),
        task.containers().stream().flatMap(EcsGateway::end).toList(),
        Optional.ofNullable(task.stoppedAt()));
  }

  private static Stream<String> end(Container container) {
    Stream<String> exit =
        Optional.ofNullable(container.exitCode()).map(code -> "exit code " + code).stream();
    List<String> words =
        Stream.concat(exit, CloudFormationTypes.text(container.reason()).stream()).toList();
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(container.name() + ": " + String.join(", ", words));
  }
}
