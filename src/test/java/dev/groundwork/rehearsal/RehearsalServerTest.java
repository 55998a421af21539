package dev.groundwork.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.rehearsal.services.PretendIdentity;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.BudgetType;
import software.amazon.awssdk.services.budgets.model.ComparisonOperator;
import software.amazon.awssdk.services.budgets.model.DuplicateRecordException;
import software.amazon.awssdk.services.budgets.model.NotFoundException;
import software.amazon.awssdk.services.budgets.model.NotificationType;
import software.amazon.awssdk.services.budgets.model.NotificationWithSubscribers;
import software.amazon.awssdk.services.budgets.model.Subscriber;
import software.amazon.awssdk.services.budgets.model.SubscriptionType;
import software.amazon.awssdk.services.budgets.model.TimeUnit;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

class RehearsalServerTest {
  @TempDir Path folder;
  private RehearsalServer server;

  @BeforeEach
  void start() throws IOException {
    server = RehearsalServer.start(RehearsalOptions.usual(folder.resolve("state.json")));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void saysWhoCalls() {
    try (StsClient sts = Clients.configured(StsClient.builder(), server.endpoint())) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(server.accountId());
      assertThat(sts.getCallerIdentity().arn()).endsWith(":user/rehearsal");
    }
  }

  @Test
  void namesTheOperationThatItDoesNotPlay() {
    try (StsClient sts = Clients.configured(StsClient.builder(), server.endpoint())) {
      assertThatThrownBy(() -> sts.getSessionToken())
          .isInstanceOf(StsException.class)
          .hasMessageContaining("This is a rehearsal")
          .hasMessageContaining("sts:GetSessionToken");
    }
  }

  @Test
  void keepsBudgets() {
    try (BudgetsClient budgets = Clients.configured(BudgetsClient.builder(), server.endpoint())) {
      create(budgets, "monthly");
      Budget budget =
          budgets
              .describeBudget(b -> b.accountId(server.accountId()).budgetName("monthly"))
              .budget();
      assertThat(budget.budgetLimit().amount()).isEqualByComparingTo("10");
      assertThat(budget.calculatedSpend().actualSpend().amount()).isEqualByComparingTo("0");
      assertThat(
              budgets
                  .describeNotificationsForBudget(
                      b -> b.accountId(server.accountId()).budgetName("monthly"))
                  .notifications())
          .extracting(notification -> notification.threshold())
          .containsExactly(80.0);
      assertThatThrownBy(() -> create(budgets, "monthly"))
          .isInstanceOf(DuplicateRecordException.class);
    }
  }

  @Test
  void turnsThePagesOfBudgets() {
    try (BudgetsClient budgets = Clients.configured(BudgetsClient.builder(), server.endpoint())) {
      List.of("a", "b", "c").forEach(name -> create(budgets, name));
      assertThat(
              budgets
                  .describeBudgetsPaginator(b -> b.accountId(server.accountId()).maxResults(2))
                  .budgets())
          .extracting(Budget::budgetName)
          .containsExactly("a", "b", "c");
    }
  }

  @Test
  void forgetsADeletedBudget() {
    try (BudgetsClient budgets = Clients.configured(BudgetsClient.builder(), server.endpoint())) {
      create(budgets, "monthly");
      budgets.deleteBudget(b -> b.accountId(server.accountId()).budgetName("monthly"));
      assertThatThrownBy(
              () ->
                  budgets.describeBudget(
                      b -> b.accountId(server.accountId()).budgetName("monthly")))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void answersTheSameAfterARestart() throws IOException {
    try (BudgetsClient budgets = Clients.configured(BudgetsClient.builder(), server.endpoint())) {
      create(budgets, "monthly");
    }
    server.close();
    start();
    try (BudgetsClient budgets = Clients.configured(BudgetsClient.builder(), server.endpoint())) {
      assertThat(budgets.describeBudgets(b -> b.accountId(server.accountId())).budgets())
          .extracting(Budget::budgetName)
          .containsExactly("monthly");
    }
  }

  @Test
  void refusesASecondServerOfTheSameState() {
    assertThatThrownBy(
            () -> RehearsalServer.start(RehearsalOptions.usual(folder.resolve("state.json"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Another rehearsal");
  }

  @Test
  void refusesABrowser() throws Exception {
    assertThat(status(HttpRequest.newBuilder().header("Origin", "https://example.com")))
        .isEqualTo(403);
  }

  @Test
  void refusesAnUnsignedRequest() throws Exception {
    assertThat(status(HttpRequest.newBuilder())).isEqualTo(403);
  }

  @Test
  void hasAnAccountNumberThatAwsToolsAccept() {
    assertThat(PretendIdentity.ACCOUNT_ID).matches("\\d{12}");
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    URI uri = server.endpoint();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.uri(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private void create(BudgetsClient budgets, String name) {
    budgets.createBudget(
        request ->
            request
                .accountId(server.accountId())
                .budget(
                    budget ->
                        budget
                            .budgetName(name)
                            .budgetType(BudgetType.COST)
                            .timeUnit(TimeUnit.MONTHLY)
                            .budgetLimit(l -> l.amount(BigDecimal.TEN).unit("USD")))
                .notificationsWithSubscribers(at80Percent()));
  }

  private static NotificationWithSubscribers at80Percent() {
    return NotificationWithSubscribers.builder()
        .notification(
            n ->
                n.threshold(80.0)
                    .comparisonOperator(ComparisonOperator.GREATER_THAN)
                    .notificationType(NotificationType.ACTUAL))
        .subscribers(
            Subscriber.builder()
                .address("me@example.com")
                .subscriptionType(SubscriptionType.EMAIL)
                .build())
        .build();
  }
}
