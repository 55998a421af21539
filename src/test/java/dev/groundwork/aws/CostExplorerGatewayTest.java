package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.CostGateway.ServiceCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer, which answers as AWS does.
class CostExplorerGatewayTest {
  private String answer = "{}";
  private final LoopbackServer server =
      new LoopbackServer("application/x-amz-json-1.1", _ -> answer);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsTheMonitorOfServicesAmongOthers() {
    answer =
        """
        {"AnomalyMonitors": [
          {"MonitorName": "team", "MonitorType": "CUSTOM",
           "MonitorArn": "arn:aws:ce::123456789012:anomalymonitor/1111"},
          {"MonitorName": "accounts", "MonitorType": "DIMENSIONAL",
           "MonitorDimension": "LINKED_ACCOUNT",
           "MonitorArn": "arn:aws:ce::123456789012:anomalymonitor/2222"},
          {"MonitorName": "Default-Services-Monitor", "MonitorType": "DIMENSIONAL",
           "MonitorDimension": "SERVICE",
           "MonitorArn": "arn:aws:ce::123456789012:anomalymonitor/3333"}]}
        """;

    assertThat(found()).contains("arn:aws:ce::123456789012:anomalymonitor/3333");
    assertThat(server.asked.getFirst().target())
        .contains("AWSInsightsIndexService.GetAnomalyMonitors");
    assertThat(server.asked.getFirst().authorization().orElseThrow())
        .as("AWS answers there only")
        .contains("/us-east-1/ce/");
    assertThat(server.asked).as("one question, since each may be billed").hasSize(1);
  }

  @Test
  void anAccountMayHaveNone() {
    answer = "{\"AnomalyMonitors\": []}";

    assertThat(found()).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldSo() {
    server.status = 400;
    answer =
        "{\"__type\": \"AccessDeniedException\", \"message\": \"not authorized to perform:"
            + " ce:GetAnomalyMonitors\"}";

    assertThatThrownBy(this::found)
        .isInstanceOfSatisfying(
            AwsException.class,
            it -> assertThat(it.problem().detail()).contains("ce:GetAnomalyMonitors"));
  }

  /// AWS's example of GetCostAndUsage, grouped by service.
  @Test
  void tellsWhatEachServiceWasBilledGrossByOneRequest() {
    answer =
        """
        {"GroupDefinitions": [{"Key": "SERVICE", "Type": "DIMENSION"}], "ResultsByTime": [
          {"Estimated": true, "TimePeriod": {"Start": "2026-11-01", "End": "2026-11-22"},
           "Total": {}, "Groups": [
             {"Keys": ["AmazonCloudWatch"],
              "Metrics": {"UnblendedCost": {"Amount": "0.0000006024", "Unit": "USD"}}},
             {"Keys": ["Amazon Relational Database Service"],
              "Metrics": {"UnblendedCost": {"Amount": "8.1234", "Unit": "USD"}}}]}]}
        """;

    try (AwsConnection aws =
        AwsConnection.open(AwsAccess.rehearsal("eu-central-1", server.address()))) {
      assertThat(aws.costs().byService(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22)))
          .containsExactly(
              new ServiceCost(
                  "Amazon Relational Database Service", new BigDecimal("8.1234"), "USD"),
              new ServiceCost("AmazonCloudWatch", new BigDecimal("0.0000006024"), "USD"));
    }
    assertThat(server.asked).as("one request, one cent").hasSize(1);
    assertThat(server.asked.getFirst().target())
        .contains("AWSInsightsIndexService.GetCostAndUsage");
    assertThat(server.asked.getFirst().body())
        .contains("\"Start\":\"2026-11-01\"", "\"End\":\"2026-11-22\"", "\"Key\":\"SERVICE\"")
        .contains("\"Not\":", "\"Credit\"", "\"Refund\"");
  }

  private Optional<String> found() {
    try (AwsConnection aws =
        AwsConnection.open(AwsAccess.rehearsal("eu-central-1", server.address()))) {
      return aws.monitors().monitorOfServices();
    }
  }
}
