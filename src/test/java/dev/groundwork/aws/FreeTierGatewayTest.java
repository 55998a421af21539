package dev.groundwork.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.engine.AwsException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a server of this computer, which answers as AWS does.
class FreeTierGatewayTest {
  private String answer = "{}";
  private final LoopbackServer server =
      new LoopbackServer("application/x-amz-json-1.0", _ -> answer);

  @AfterEach
  void stop() {
    server.close();
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
    assertThat(server.asked.getFirst().target()).contains("AWSFreeTierService.GetAccountPlanState");
    assertThat(server.asked.getFirst().authorization().orElseThrow())
        .as("AWS answers there only")
        .contains("/us-east-1/freetier/");
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
    server.status = 400;
    answer =
        "{\"__type\": \"com.amazonaws.freetier#ResourceNotFoundException\", \"message\": \"none\"}";

    assertThat(state()).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldSo() {
    server.status = 400;
    answer =
        "{\"__type\": \"com.amazonaws.freetier#AccessDeniedException\", \"message\": \"not"
            + " authorized to perform: freetier:GetAccountPlanState\"}";

    assertThatThrownBy(this::state)
        .isInstanceOfSatisfying(
            AwsException.class,
            it -> assertThat(it.problem().detail()).contains("freetier:GetAccountPlanState"));
  }

  private Optional<AccountPlan> state() {
    try (AwsConnection aws =
        AwsConnection.open(AwsAccess.rehearsal("eu-central-1", server.address()))) {
      return aws.accountPlan().state();
    }
  }
}
