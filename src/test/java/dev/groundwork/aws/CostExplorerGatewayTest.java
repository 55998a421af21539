package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.CostGateway.ServiceCost;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer, which answers as AWS does.
class CostExplorerGatewayTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private int status = 200;
  private String answer = "{}";
  private volatile String body = "";

  CostExplorerGatewayTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
          asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] told = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(status, told.length);
          exchange.getResponseBody().write(told);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
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
    assertThat(asked.getFirst()).isEqualTo("AWSInsightsIndexService.GetAnomalyMonitors");
    assertThat(asked.getLast()).as("AWS answers there only").contains("/us-east-1/ce/");
    assertThat(asked).as("one question, since each may be billed").hasSize(2);
  }

  @Test
  void anAccountMayHaveNone() {
    answer = "{\"AnomalyMonitors\": []}";

    assertThat(found()).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldSo() {
    status = 400;
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

    try (AwsConnection aws = AwsConnection.open(AwsAccess.rehearsal("eu-central-1", endpoint()))) {
      assertThat(aws.costs().byService(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22)))
          .containsExactly(
              new ServiceCost(
                  "Amazon Relational Database Service", new BigDecimal("8.1234"), "USD"),
              new ServiceCost("AmazonCloudWatch", new BigDecimal("0.0000006024"), "USD"));
    }
    assertThat(asked).as("one request, one cent").hasSize(2);
    assertThat(asked.getFirst()).isEqualTo("AWSInsightsIndexService.GetCostAndUsage");
    assertThat(body)
        .contains("\"Start\":\"2026-11-01\"", "\"End\":\"2026-11-22\"", "\"Key\":\"SERVICE\"")
        .contains("\"Not\":", "\"Credit\"", "\"Refund\"");
  }

  private URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private Optional<String> found() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (AwsConnection aws = AwsConnection.open(AwsAccess.rehearsal("eu-central-1", endpoint))) {
      return aws.monitors().monitorOfServices();
    }
  }
}
