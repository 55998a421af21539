package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.CalculatedSpend;
import software.amazon.awssdk.services.budgets.model.CreateBudgetRequest;
import software.amazon.awssdk.services.budgets.model.CreateBudgetResponse;
import software.amazon.awssdk.services.budgets.model.DeleteBudgetRequest;
import software.amazon.awssdk.services.budgets.model.DeleteBudgetResponse;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetRequest;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetResponse;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsRequest;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsResponse;
import software.amazon.awssdk.services.budgets.model.DescribeNotificationsForBudgetRequest;
import software.amazon.awssdk.services.budgets.model.DescribeNotificationsForBudgetResponse;
import software.amazon.awssdk.services.budgets.model.Notification;
import software.amazon.awssdk.services.budgets.model.Spend;
import software.amazon.awssdk.services.budgets.model.TimePeriod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// AWS Budgets. A budget made by its API and one made by a stack are the same kind of resource,
/// kept as CloudFormation describes it. Nothing is ever spent in a rehearsal.
public final class Budgets {
  static final String TYPE = "AWS::Budgets::Budget";
  private static final Map<String, Boolean> DEFAULT_COST_TYPES =
      Map.ofEntries(
          Map.entry("IncludeTax", true),
          Map.entry("IncludeSubscription", true),
          Map.entry("UseBlended", false),
          Map.entry("IncludeRefund", true),
          Map.entry("IncludeCredit", true),
          Map.entry("IncludeUpfront", true),
          Map.entry("IncludeRecurring", true),
          Map.entry("IncludeOtherSubscription", true),
          Map.entry("IncludeSupport", true),
          Map.entry("IncludeDiscount", true),
          Map.entry("UseAmortized", false));
  private static final int PAGE = 100;
  private static final Instant FOREVER = Instant.parse("2087-06-15T00:00:00Z");

  private final Store store;

  private Budgets(Store store) {
    this.store = store;
  }

  /// The operations played.
  public static Service service(Store store) {
    Budgets budgets = new Budgets(store);
    return Service.json("budgets")
        .on("CreateBudget", CreateBudgetRequest::builder, budgets::createBudget)
        .on("DescribeBudgets", DescribeBudgetsRequest::builder, budgets::describeBudgets)
        .on("DescribeBudget", DescribeBudgetRequest::builder, budgets::describeBudget)
        .on(
            "DescribeNotificationsForBudget",
            DescribeNotificationsForBudgetRequest::builder,
            budgets::describeNotifications)
        .on("DeleteBudget", DeleteBudgetRequest::builder, budgets::deleteBudget);
  }

  private CreateBudgetResponse createBudget(CreateBudgetRequest request, Call call) {
    checkAccount(request.accountId());
    return store.change(
        (account, now) -> {
          String name = request.budget().budgetName();
          if (find(account, now, name).isPresent()) {
            throw Refusal.of(
                "DuplicateRecordException",
                "Error creating budget: " + name + " - the budget already exists.");
          }
          PhysicalResource budget =
              new PhysicalResource(
                  name,
                  TYPE,
                  "us-east-1",
                  Optional.empty(),
                  PhysicalResource.Life.from(now),
                  List.of(
                      new PhysicalResource.Version(now, properties(request), Map.of(), Map.of())),
                  List.of());
          return new Change<>(account.with(budget), CreateBudgetResponse.builder().build());
        });
  }

  private DescribeBudgetsResponse describeBudgets(DescribeBudgetsRequest request, Call call) {
    checkAccount(request.accountId());
    Instant now = store.now();
    int size = request.maxResults() == null ? PAGE : request.maxResults();
    Pages.Page<Budget> page =
        Pages.of(
            all(store.account(), now).map(found -> budget(found, now)).toList(),
            Budget::budgetName,
            request.nextToken(),
            size);
    return DescribeBudgetsResponse.builder().budgets(page.items()).nextToken(page.next()).build();
  }

  private DescribeBudgetResponse describeBudget(DescribeBudgetRequest request, Call call) {
    checkAccount(request.accountId());
    Instant now = store.now();
    PhysicalResource found = require(store.account(), now, request.budgetName(), "get");
    return DescribeBudgetResponse.builder().budget(budget(found, now)).build();
  }

  private DescribeNotificationsForBudgetResponse describeNotifications(
      DescribeNotificationsForBudgetRequest request, Call call) {
    checkAccount(request.accountId());
    Instant now = store.now();
    PhysicalResource found = require(store.account(), now, request.budgetName(), "get");
    JsonNode entries = found.version(now).properties().path("NotificationsWithSubscribers");
    List<Notification> notifications =
        StreamSupport.stream(entries.spliterator(), false)
            .map(entry -> Models.fromJson(Notification.builder(), entry.path("Notification")))
            .map(n -> n.toBuilder().notificationState("OK").build())
            .toList();
    return DescribeNotificationsForBudgetResponse.builder().notifications(notifications).build();
  }

  private DeleteBudgetResponse deleteBudget(DeleteBudgetRequest request, Call call) {
    checkAccount(request.accountId());
    return store.change(
        (account, now) -> {
          PhysicalResource found = require(account, now, request.budgetName(), "delete");
          Account without =
              account.mapResources(
                  each -> each.equals(found) ? each.withGone(Optional.of(now)) : each);
          return new Change<>(without, DeleteBudgetResponse.builder().build());
        });
  }

  private static Stream<PhysicalResource> all(Account account, Instant now) {
    return account.resources().stream()
        .filter(resource -> resource.type().equals(TYPE) && resource.exists(now));
  }

  private static Optional<PhysicalResource> find(Account account, Instant now, String name) {
    return all(account, now)
        .filter(found -> budget(found, now).budgetName().equals(name))
        .findFirst();
  }

  private static PhysicalResource require(
      Account account, Instant now, String name, String purpose) {
    return find(account, now, name)
        .orElseThrow(
            () ->
                Refusal.of(
                    "NotFoundException",
                    "Unable to %s budget: %s - the budget doesn't exist."
                        .formatted(purpose, name)));
  }

  private static Budget budget(PhysicalResource resource, Instant now) {
    Instant month =
        resource
            .born()
            .atOffset(ZoneOffset.UTC)
            .withDayOfMonth(1)
            .truncatedTo(ChronoUnit.DAYS)
            .toInstant();
    Budget stored =
        Models.fromJson(
            Budget.builder(), withCostTypes(resource.version(now).properties().path("Budget")));
    Budget.Builder shown = stored.toBuilder();
    shown.calculatedSpend(
        CalculatedSpend.builder().actualSpend(dollars(BigDecimal.ZERO.setScale(1))).build());
    if (stored.budgetName() == null) {
      shown.budgetName(resource.id());
    }
    if (stored.timePeriod() == null) {
      shown.timePeriod(TimePeriod.builder().start(month).end(FOREVER).build());
    }
    return shown.lastUpdatedTime(resource.version(now).at()).build();
  }

  /// AWS answers with every cost type, those that nobody chose at their defaults.
  private static JsonNode withCostTypes(JsonNode budget) {
    ObjectNode types = JsonMapper.shared().createObjectNode();
    DEFAULT_COST_TYPES.forEach(types::put);
    budget
        .path("CostTypes")
        .properties()
        .forEach(type -> types.set(type.getKey(), type.getValue()));
    ObjectNode shown = JsonMapper.shared().createObjectNode();
    budget.properties().forEach(property -> shown.set(property.getKey(), property.getValue()));
    shown.set("CostTypes", types);
    return shown;
  }

  private static Spend dollars(BigDecimal amount) {
    return Spend.builder().amount(amount).unit("USD").build();
  }

  private static JsonNode properties(CreateBudgetRequest request) {
    ObjectNode properties = JsonMapper.shared().createObjectNode();
    properties.set("Budget", Models.toJson(request.budget()));
    ArrayNode notifications = properties.putArray("NotificationsWithSubscribers");
    request
        .notificationsWithSubscribers()
        .forEach(notification -> notifications.add(Models.toJson(notification)));
    return properties;
  }

  private static void checkAccount(String accountId) {
    if (!PretendIdentity.ACCOUNT_ID.equals(accountId)) {
      throw Refusal.of(
          "InvalidParameterException", "Account " + accountId + " is not the rehearsal's account");
    }
  }
}
