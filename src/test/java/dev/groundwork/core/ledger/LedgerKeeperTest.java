package dev.groundwork.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenarios;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKeeperTest {
  private static final String DATABASE = "AWS::RDS::DBInstance";
  private static final String SERVICE = "AWS::ECS::Service";
  private static final String BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";

  private static final Estimator ESTIMATOR = Estimator.bundled();

  private final Ledger ledger = Ledger.inMemory();
  private final Events events = new Events();

  @TempDir Path folder;

  @Test
  void aDatabaseIsBilledFromAvailableUntilItsDeletionBegins() {
    events
        .resource("Database", DATABASE, "db", "CREATE_IN_PROGRESS")
        .after(Duration.ofMinutes(7))
        .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
        .after(Duration.ofHours(1))
        .resource("Database", DATABASE, "db", "DELETE_IN_PROGRESS")
        .after(Duration.ofMinutes(5))
        .resource("Database", DATABASE, "db", "DELETE_COMPLETE");
    observe(smallest());

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.state()).isEqualTo(Interval.State.RUNNING);
              assertThat(it.from()).isEqualTo(events.all().get(1).at());
              assertThat(it.to()).contains(events.all().get(2).at());
            });
  }

  @Test
  void aServiceIsBilledFromTheFirstTaskUntilTheLastIsGone() {
    events
        .resource("Backend", SERVICE, "", "CREATE_IN_PROGRESS")
        .resource("Backend", SERVICE, "arn:backend", "CREATE_IN_PROGRESS")
        .resource("Backend", SERVICE, "arn:backend", "CREATE_COMPLETE")
        .resource("Backend", SERVICE, "arn:backend", "DELETE_IN_PROGRESS")
        .resource("Backend", SERVICE, "arn:backend", "DELETE_COMPLETE");
    observe(smallest());

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.from()).isEqualTo(events.all().get(1).at());
              assertThat(it.to()).contains(events.last());
            });
  }

  @Test
  void whatIsFreeIsNotInTheLedger() {
    events
        .resource("Vpc", "AWS::EC2::VPC", "vpc-1", "CREATE_COMPLETE")
        .resource("Cluster", "AWS::ECS::Cluster", "cluster", "CREATE_COMPLETE")
        .stack("CREATE_COMPLETE");
    observe(smallest());

    assertThat(ledger.intervals()).isEmpty();
  }

  @Test
  void whatFailedButIsThereGoesOnBilling() {
    events
        .resource("LoadBalancer", BALANCER, "arn:alb", "CREATE_FAILED")
        .resource("Database", DATABASE, "", "CREATE_FAILED")
        .stack("CREATE_FAILED");
    observe(smallest());

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.resource().physicalId()).isEqualTo("arn:alb");
              assertThat(it.state()).isEqualTo(Interval.State.FAILED_BUT_BILLING);
              assertThat(it.open()).isTrue();
            });
  }

  @Test
  void anUpdateGoesOnAtTheNewPrice() {
    events.resource("Database", DATABASE, "db", "CREATE_COMPLETE");
    observe(smallest());
    events.after(Duration.ofHours(1)).resource("Database", DATABASE, "db", "UPDATE_COMPLETE");
    observe(smallest());
    assertThat(ledger.intervals()).hasSize(1);

    events.after(Duration.ofHours(1)).resource("Database", DATABASE, "db", "UPDATE_COMPLETE");
    observe(larger());

    assertThat(ledger.intervals()).hasSize(2);
    assertThat(ledger.intervals().getFirst().to()).contains(ledger.intervals().getLast().from());
    assertThat(instance(ledger.intervals().getFirst())).isEqualTo(Money.usd("11.68"));
    assertThat(instance(ledger.intervals().getLast())).isEqualTo(Money.usd("23.36"));
  }

  @Test
  void anUpdateThatIsRolledBackLeadsToTheOldPrice() {
    events.resource("Database", DATABASE, "db", "CREATE_COMPLETE").stack("CREATE_COMPLETE");
    observe(smallest());
    events
        .after(Duration.ofHours(1))
        .stack("UPDATE_IN_PROGRESS")
        .resource("Database", DATABASE, "db", "UPDATE_COMPLETE")
        .resource("Backend", SERVICE, "arn:backend", "UPDATE_FAILED")
        .stack("UPDATE_ROLLBACK_IN_PROGRESS")
        .resource("Database", DATABASE, "db", "UPDATE_COMPLETE")
        .stack("UPDATE_ROLLBACK_COMPLETE");
    observe(larger());

    assertThat(ledger.intervals())
        .extracting(LedgerKeeperTest::instance)
        .containsExactly(Money.usd("11.68"), Money.usd("23.36"), Money.usd("11.68"));
    assertThat(ledger.intervals()).filteredOn(Interval::open).hasSize(1);
  }

  @Test
  void aReplacementIsAnotherResourceUntilTheOldOneIsGone() {
    events.resource("Database", DATABASE, "old", "CREATE_COMPLETE");
    observe(smallest());
    events
        .resource("Database", DATABASE, "new", "UPDATE_COMPLETE")
        .after(Duration.ofMinutes(10))
        .resource("Database", DATABASE, "old", "DELETE_IN_PROGRESS")
        .resource("Database", DATABASE, "old", "DELETE_COMPLETE");
    observe(smallest());

    assertThat(ledger.intervals())
        .extracting(it -> it.resource().physicalId(), Interval::open)
        .containsExactly(tuple("old", false), tuple("new", true));
  }

  @Test
  void whatIsKeptWhenItsStackGoesIsBilledOn() {
    events
        .resource("Bucket", "AWS::S3::Bucket", "files", "CREATE_COMPLETE")
        .resource("Bucket", "AWS::S3::Bucket", "files", "DELETE_SKIPPED")
        .stack("DELETE_COMPLETE");
    observe(smallest());

    assertThat(ledger.intervals())
        .extracting(Interval::state, Interval::open)
        .containsExactly(
            tuple(Interval.State.RUNNING, false), tuple(Interval.State.RETAINED, true));
  }

  @Test
  void aDeletionThatFailsGoesOnBilling() {
    events
        .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
        .resource("Database", DATABASE, "db", "DELETE_IN_PROGRESS")
        .resource("Database", DATABASE, "db", "DELETE_FAILED");
    observe(Tariff.NONE, events.all().subList(1, 3));
    assertThat(ledger.intervals()).isEmpty();

    Ledger fresh = Ledger.inMemory();
    new LedgerKeeper(fresh, smallest()).observe(Scenarios.STACK, events.all());
    assertThat(fresh.intervals()).extracting(Interval::open).containsExactly(false, true);
  }

  @Test
  void aPausedServiceIsNotBilledUntilItWakes() {
    events.resource("Backend", SERVICE, "arn:backend", "CREATE_COMPLETE");
    observe(smallest());
    events
        .after(Duration.ofHours(2))
        .resource("Backend", SERVICE, "arn:backend", "UPDATE_COMPLETE");
    observe(tariff(Map.of("TaskCount", "0")));
    assertThat(ledger.intervals()).extracting(Interval::open).containsExactly(false);

    events
        .after(Duration.ofHours(2))
        .resource("Backend", SERVICE, "arn:backend", "UPDATE_COMPLETE");
    observe(smallest());
    assertThat(ledger.intervals()).extracting(Interval::open).containsExactly(false, true);
  }

  @Test
  void aKillAtAnyInstantAndAReplayLeaveTheSameLedger() throws IOException {
    events
        .stack("CREATE_IN_PROGRESS")
        .resource("Backend", SERVICE, "arn:backend", "CREATE_IN_PROGRESS")
        .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
        .resource("LoadBalancer", BALANCER, "arn:alb", "CREATE_COMPLETE")
        .resource("Backend", SERVICE, "arn:backend", "CREATE_COMPLETE")
        .stack("CREATE_COMPLETE")
        .stack("DELETE_IN_PROGRESS")
        .resource("LoadBalancer", BALANCER, "arn:alb", "DELETE_COMPLETE")
        .resource("Database", DATABASE, "db", "DELETE_IN_PROGRESS")
        .resource("Database", DATABASE, "db", "DELETE_COMPLETE")
        .resource("Backend", SERVICE, "arn:backend", "DELETE_COMPLETE");
    Ledger whole = Ledger.inMemory();
    new LedgerKeeper(whole, smallest()).observe(Scenarios.STACK, events.all());

    for (int kill = 0; kill <= events.all().size(); kill++) {
      Path file = folder.resolve("ledger-" + kill + ".jsonl");
      observe(file, events.all().subList(0, kill));
      if (kill > 3) {
        tear(file);
      }
      observe(file, events.all());
      observe(file, events.all());
      assertThat(Ledger.copy(file).intervals()).isEqualTo(whole.intervals());
    }
  }

  @Test
  void twoStacksOfOneTemplateMayHaveEventsOfTheSameId() {
    events.resource("Backend", SERVICE, "arn:one", "CREATE_COMPLETE");
    StackEvent one = events.all().getFirst();
    StackEvent other =
        new StackEvent(
            one.eventId(),
            one.stackId() + "2",
            "demo-other",
            "Backend",
            Optional.of("arn:two"),
            SERVICE,
            "CREATE_COMPLETE",
            Optional.empty(),
            one.at());
    observe(smallest(), List.of(one, other));

    assertThat(ledger.intervals()).hasSize(2);
  }

  @Test
  void aLineThatCanNotBeReadIsNamed() throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    events.resource("Database", DATABASE, "db", "CREATE_COMPLETE").stack("CREATE_COMPLETE");
    observe(file, events.all());
    Files.writeString(
        file, Files.readString(file).replace("\"kind\":\"watched\"", "\"kind\":\"seen\""));

    assertThatThrownBy(() -> Ledger.open(file))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(file + ":2:55: \"kind\" must be one of opened, closed, watched, not \"seen\"");
  }

  /// The last line loses its end, as if the kill had come while it was written.
  private static void tear(Path file) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 7));
  }

  private static void observe(Path file, List<StackEvent> events) {
    new LedgerKeeper(Ledger.open(file), smallest()).observe(Scenarios.STACK, events);
  }

  private void observe(Tariff tariff) {
    observe(tariff, events.all());
  }

  private void observe(Tariff tariff, List<StackEvent> events) {
    new LedgerKeeper(ledger, tariff).observe(Scenarios.STACK, events);
  }

  private static Money instance(Interval interval) {
    return interval.items().stream()
        .filter(it -> it.component().equals("Instance"))
        .findFirst()
        .orElseThrow()
        .monthly();
  }

  private static Tariff smallest() {
    return tariff(Map.of("PublicDatabase", "false"));
  }

  private static Tariff larger() {
    return tariff(Map.of("PublicDatabase", "false", "InstanceClass", "db.t4g.small"));
  }

  private static Tariff tariff(Map<String, String> parameters) {
    return Tariff.of(
        ESTIMATOR.estimate(Scenarios.published("us-east-1", parameters), UsageLevel.TYPICAL));
  }
}
