package dev.groundwork.aws;

import dev.groundwork.core.engine.RunningGateway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.rds.RdsClient;

/// RDS and ECS, as far as it goes what runs.
final class RunStates implements RunningGateway {
  /// As many services as one call may name.
  private static final int MOST_SERVICES = 10;

  private final RdsClient rds;
  private final EcsClient ecs;

  RunStates(RdsClient rds, EcsClient ecs) {
    this.rds = rds;
    this.ecs = ecs;
  }

  @Override
  public List<Database> databases() {
    return Refusals.translated(
        () ->
            rds.describeDBInstancesPaginator().dbInstances().stream()
                .map(
                    it ->
                        new Database(
                            it.dbInstanceIdentifier(),
                            "stopped".equals(it.dbInstanceStatus()),
                            Optional.ofNullable(it.automaticRestartTime())))
                .toList());
  }

  @Override
  public Map<String, Integer> tasks(Set<String> services) {
    Map<String, Integer> tasks = new HashMap<>();
    services.stream()
        .collect(Collectors.groupingBy(RunStates::cluster))
        .forEach(
            (cluster, its) -> {
              List<String> all = List.copyOf(new TreeSet<>(its));
              for (int from = 0; from < all.size(); from += MOST_SERVICES) {
                tasks.putAll(
                    tasks(cluster, all.subList(from, Math.min(all.size(), from + MOST_SERVICES))));
              }
            });
    return tasks;
  }

  private Map<String, Integer> tasks(String cluster, List<String> services) {
    return Refusals.translated(
        () -> {
          try {
            return ecs
                .describeServices(it -> it.cluster(cluster).services(services))
                .services()
                .stream()
                .filter(it -> "ACTIVE".equals(it.status()))
                .collect(Collectors.toMap(it -> it.serviceArn(), it -> it.desiredCount()));
          } catch (ClusterNotFoundException gone) {
            return Map.of();
          }
        });
  }

  /// A service's ARN ends with `service/CLUSTER/NAME`.
  private static String cluster(String arn) {
    String[] parts = arn.split("/", -1);
    return parts.length == 3 ? parts[1] : "default";
  }
}
