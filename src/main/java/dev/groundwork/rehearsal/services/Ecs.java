package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/// Clusters, services and their tasks.
///
/// @param store the account
public record Ecs(Store store) {
  private static final String CLUSTER = "AWS::ECS::Cluster";
  private static final String TASK_DEFINITION = "AWS::ECS::TaskDefinition";

  /// The operations played.
  public static Service service(Store store) {
    Ecs ecs = new Ecs(store);
    return Service.json("ecs")
        .on("DescribeClusters", DescribeClustersRequest::builder, ecs::describeClusters)
        .on("DescribeServices", DescribeServicesRequest::builder, ecs::describeServices)
        .on(
            "DescribeTaskDefinition",
            DescribeTaskDefinitionRequest::builder,
            ecs::describeTaskDefinition)
        .on("ListTasks", ListTasksRequest::builder, ecs::listTasks)
        .on("DescribeTasks", DescribeTasksRequest::builder, ecs::describeTasks);
  }

  private DescribeClustersResponse describeClusters(DescribeClustersRequest request, Call call) {
    Inventory inventory = Inventory.of(store, call);
    List<String> wanted = request.clusters().isEmpty() ? List.of("default") : request.clusters();
    List<Cluster> clusters =
        inventory
            .all(CLUSTER)
            .filter(item -> wanted.contains(item.id()) || wanted.contains(item.attribute("Arn")))
            .map(item -> cluster(inventory, item))
            .toList();
    return DescribeClustersResponse.builder()
        .clusters(clusters)
        .failures(
            wanted.stream()
                .filter(
                    name ->
                        clusters.stream()
                            .noneMatch(
                                each ->
                                    name.equals(each.clusterName())
                                        || name.equals(each.clusterArn())))
                .map(Ecs::missing)
                .toList())
        .build();
  }

  private static Cluster cluster(Inventory inventory, Inventory.Item item) {
    List<Inventory.Item> services = EcsServices.of(inventory, item.id());
    return Cluster.builder()
        .clusterName(item.id())
        .clusterArn(item.attribute("Arn"))
        .status("ACTIVE")
        .activeServicesCount(services.size())
        .runningTasksCount(services.stream().mapToInt(EcsServices::running).sum())
        .tags(item.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }

  private DescribeServicesResponse describeServices(DescribeServicesRequest request, Call call) {
    List<Inventory.Item> services =
        EcsServices.of(Inventory.of(store, call), clusterName(request.cluster()));
    return DescribeServicesResponse.builder()
        .services(
            services.stream()
                .filter(
                    item ->
                        request.services().contains(item.id())
                            || request.services().contains(item.attribute("Name")))
                .map(EcsServices::shown)
                .toList())
        .failures(
            request.services().stream()
                .filter(
                    name ->
                        services.stream()
                            .noneMatch(
                                item ->
                                    name.equals(item.id()) || name.equals(item.attribute("Name"))))
                .map(Ecs::missing)
                .toList())
        .build();
  }

  private DescribeTaskDefinitionResponse describeTaskDefinition(
      DescribeTaskDefinitionRequest request, Call call) {
    String wanted = request.taskDefinition();
    Inventory.Item item =
        Inventory.of(store, call)
            .all(TASK_DEFINITION)
            .filter(
                each ->
                    each.id().equals(wanted)
                        || each.id().endsWith("/" + wanted)
                        || each.id().contains("/" + wanted + ":"))
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () -> Refusal.of("ClientException", "Unable to describe task definition."));
    return DescribeTaskDefinitionResponse.builder()
        .taskDefinition(
            Models.like(TaskDefinition.builder(), item.properties())
                .taskDefinitionArn(item.id())
                .revision(Integer.valueOf(item.id().substring(item.id().lastIndexOf(':') + 1)))
                .status("ACTIVE")
                .build())
        .build();
  }

  private ListTasksResponse listTasks(ListTasksRequest request, Call call) {
    @Nullable String service = request.serviceName();
    String status = Optional.ofNullable(request.desiredStatusAsString()).orElse("RUNNING");
    List<String> arns =
        EcsServices.of(Inventory.of(store, call), clusterName(request.cluster())).stream()
            .filter(
                item ->
                    service == null
                        || service.equals(item.id())
                        || service.equals(item.attribute("Name")))
            .flatMap(item -> EcsServices.tasks(item).stream())
            .filter(task -> status.equals(task.desiredStatus()))
            .map(Task::taskArn)
            .toList();
    return ListTasksResponse.builder().taskArns(arns).build();
  }

  private DescribeTasksResponse describeTasks(DescribeTasksRequest request, Call call) {
    List<Task> tasks =
        EcsServices.of(Inventory.of(store, call), clusterName(request.cluster())).stream()
            .flatMap(item -> EcsServices.tasks(item).stream())
            .filter(
                task ->
                    request.tasks().stream()
                        .anyMatch(
                            id -> id.equals(task.taskArn()) || task.taskArn().endsWith("/" + id)))
            .toList();
    return DescribeTasksResponse.builder().tasks(tasks).failures(List.of()).build();
  }

  private static String clusterName(@Nullable String cluster) {
    return cluster == null ? "default" : cluster.substring(cluster.lastIndexOf('/') + 1);
  }

  private static Failure missing(String name) {
    return Failure.builder().arn(name).reason("MISSING").build();
  }
}
