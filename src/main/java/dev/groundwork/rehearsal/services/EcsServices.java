package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Mint;
import dev.groundwork.rehearsal.wire.Models;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;

/// Services as ECS shows them, and the tasks that they would run: as many as are desired, or, while
/// a service is failing, one that has stopped and says why.
final class EcsServices {
  private static final String TYPE = "AWS::ECS::Service";
  private static final String FAILING = "failing: ";

  private EcsServices() {}

  /// The services of a cluster.
  static List<Inventory.Item> of(Inventory inventory, String cluster) {
    return inventory
        .all(TYPE)
        .filter(item -> item.id().contains("service/" + cluster + "/"))
        .toList();
  }

  /// How many tasks run.
  static int running(Inventory.Item service) {
    return service.state().equals("available") || service.state().equals("modifying")
        ? desired(service)
        : 0;
  }

  /// A service.
  static Service shown(Inventory.Item item) {
    int running = running(item);
    int desired = desired(item);
    boolean failing = failure(item).isPresent();
    return Models.like(Service.builder(), item.properties())
        .serviceArn(item.id())
        .serviceName(item.attribute("Name"))
        .clusterArn(cluster(item))
        .status("ACTIVE")
        .desiredCount(desired)
        .runningCount(running)
        .pendingCount(failing ? 0 : desired - running)
        .createdAt(item.resource().born())
        .deployments(deployment(item, desired, running, failing))
        .events(failing ? List.of(unsteady(item)) : List.of())
        .tags(item.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }

  private static Deployment deployment(
      Inventory.Item item, int desired, int running, boolean failing) {
    DeploymentRolloutState state =
        running == desired ? DeploymentRolloutState.COMPLETED : DeploymentRolloutState.IN_PROGRESS;
    return Deployment.builder()
        .id("ecs-svc/" + new Mint(item.id()).digits("deployment"))
        .status("PRIMARY")
        .taskDefinition(item.text("TaskDefinition", ""))
        .desiredCount(desired)
        .runningCount(running)
        .failedTasks(failing ? 3 : 0)
        .createdAt(item.version().at())
        .updatedAt(item.version().at())
        .rolloutState(failing ? DeploymentRolloutState.FAILED : state)
        .build();
  }

  /// The tasks of a service, those that have stopped included.
  static List<Task> tasks(Inventory.Item item) {
    return failure(item)
        .map(reason -> List.of(stopped(item, reason)))
        .orElseGet(
            () ->
                IntStream.range(0, running(item))
                    .mapToObj(
                        index ->
                            task(item, index)
                                .desiredStatus("RUNNING")
                                .lastStatus("RUNNING")
                                .build())
                    .toList());
  }

  private static Task stopped(Inventory.Item item, String reason) {
    return task(item, 0)
        .desiredStatus("STOPPED")
        .lastStatus("STOPPED")
        .stopCode("TaskFailedToStart")
        .stoppedReason(reason)
        .stoppedAt(item.now())
        .containers(Container.builder().name("app").lastStatus("STOPPED").reason(reason).build())
        .build();
  }

  private static Task.Builder task(Inventory.Item item, int index) {
    String id = new Mint(item.id()).hex("task" + index + item.version().at(), 32);
    return Task.builder()
        .taskArn(cluster(item).replace(":cluster/", ":task/") + "/" + id)
        .clusterArn(cluster(item))
        .group("service:" + item.attribute("Name"))
        .launchType(item.text("LaunchType", "FARGATE"))
        .taskDefinitionArn(item.text("TaskDefinition", ""))
        .createdAt(item.version().at())
        .startedAt(item.version().at());
  }

  private static ServiceEvent unsteady(Inventory.Item item) {
    return ServiceEvent.builder()
        .id(new Mint(item.id()).uuid("unsteady"))
        .createdAt(item.now())
        .message(
            "(service %s) is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide."
                .formatted(item.attribute("Name")))
        .build();
  }

  private static Optional<String> failure(Inventory.Item item) {
    return item.state().startsWith(FAILING)
        ? Optional.of(item.state().substring(FAILING.length()))
        : Optional.empty();
  }

  private static int desired(Inventory.Item item) {
    return item.properties().path("DesiredCount").asInt(1);
  }

  private static String cluster(Inventory.Item item) {
    String withoutName = item.id().substring(0, item.id().lastIndexOf('/'));
    return withoutName.replace(":service/", ":cluster/");
  }
}
