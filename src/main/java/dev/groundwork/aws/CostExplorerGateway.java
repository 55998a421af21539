package dev.groundwork.aws;

import dev.groundwork.core.engine.MonitorGateway;
import java.util.Optional;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.AnomalyMonitor;
import software.amazon.awssdk.services.costexplorer.model.GetAnomalyMonitorsResponse;
import software.amazon.awssdk.services.costexplorer.model.MonitorDimension;
import software.amazon.awssdk.services.costexplorer.model.MonitorType;

/// Cost Explorer, as far as its watch for surprises goes. It answers in us-east-1 only.
final class CostExplorerGateway implements MonitorGateway {
  private final CostExplorerClient costExplorer;

  CostExplorerGateway(CostExplorerClient costExplorer) {
    this.costExplorer = costExplorer;
  }

  @Override
  public Optional<String> monitorOfServices() {
    return Refusals.translated(
        () -> {
          Optional<String> found = Optional.empty();
          String next = null;
          do {
            String page = next;
            GetAnomalyMonitorsResponse answer =
                costExplorer.getAnomalyMonitors(it -> it.nextPageToken(page));
            found =
                answer.anomalyMonitors().stream()
                    .filter(CostExplorerGateway::ofServices)
                    .map(AnomalyMonitor::monitorArn)
                    .findFirst();
            next = answer.nextPageToken();
          } while (found.isEmpty() && next != null);
          return found;
        });
  }

  private static boolean ofServices(AnomalyMonitor monitor) {
    return monitor.monitorType() == MonitorType.DIMENSIONAL
        && monitor.monitorDimension() == MonitorDimension.SERVICE;
  }
}
