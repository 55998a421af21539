package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.groundwork.core.engine.AwsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
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

  private Optional<String> found() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (AwsConnection aws = AwsConnection.open(AwsAccess.rehearsal("eu-central-1", endpoint))) {
      return aws.monitors().monitorOfServices();
    }
  }
}
