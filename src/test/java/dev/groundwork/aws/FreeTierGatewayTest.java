package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.engine.AwsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer, which answers as AWS does.
class FreeTierGatewayTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private int status = 200;
  private String answer = "{}";

  FreeTierGatewayTest() throws IOException {
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
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
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
  void tellsWhatIsLeftOfAFreePlanAndWhenItEnds() {
    answer =
        """
        {"accountId": "123456789012", "accountPlanType": "FREE", "accountPlanStatus": "ACTIVE",
         "accountPlanRemainingCredits": {"amount": 87.51, "unit": "USD"},
         "accountPlanExpirationDate": "2027-03-05T00:00:00Z"}
        """;

    assertThat(state())
        .contains(
            new AccountPlan(
                AccountPlan.Type.FREE,
                new BigDecimal("87.51"),
                "USD",
                Optional.of(Instant.parse("2027-03-05T00:00:00Z"))));
    assertThat(asked.getFirst()).isEqualTo("AWSFreeTierService.GetAccountPlanState");
    assertThat(asked.getLast()).as("AWS answers there only").contains("/us-east-1/freetier/");
  }

  @Test
  void aPaidPlanMayHaveNoCreditsAndNoEnd() {
    answer = "{\"accountPlanType\": \"PAID\"}";

    assertThat(state())
        .contains(new AccountPlan(AccountPlan.Type.PAID, BigDecimal.ZERO, "USD", Optional.empty()));
  }

  @Test
  void aPlanThatNobodyKnowsYetOrThatIsntSaidIsNone() {
    answer = "{\"accountPlanType\": \"PREPAID\"}";
    assertThat(state()).isEmpty();
    answer = "{}";
    assertThat(state()).isEmpty();
  }

  @Test
  void anAccountFromBeforeThePlansHasNone() {
    status = 400;
    answer =
        "{\"__type\": \"com.amazonaws.freetier#ResourceNotFoundException\", \"message\": \"none\"}";

    assertThat(state()).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldSo() {
    status = 400;
    answer =
        "{\"__type\": \"com.amazonaws.freetier#AccessDeniedException\", \"message\": \"not"
            + " authorized to perform: freetier:GetAccountPlanState\"}";

    assertThatThrownBy(this::state)
        .isInstanceOfSatisfying(
            AwsException.class,
            it -> assertThat(it.problem().detail()).contains("freetier:GetAccountPlanState"));
  }

  private Optional<AccountPlan> state() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (AwsConnection aws = AwsConnection.open(AwsAccess.rehearsal("eu-central-1", endpoint))) {
      return aws.accountPlan().state();
    }
  }
}
