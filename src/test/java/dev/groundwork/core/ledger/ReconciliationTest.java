package dev.groundwork.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenarios;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.plan.UsageLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final String DATABASE = "AWS::RDS::DBInstance";
  private static final Instant CREATED = Events.BEGIN;
  private static final Instant NOW = CREATED.plus(Duration.ofDays(2));

  private static final Tariff TARIFF =
      Tariff.of(
          Estimator.bundled()
              .estimate(Scenarios.published("us-east-1", Map.of()), UsageLevel.TYPICAL));

  private final Ledger ledger = Ledger.inMemory();
  private final Account account = new Account();

  @Test
  void takesExactTimesFromTheEventsThatWereMissed() {
    Events events =
        new Events()
            .after(Duration.ofMinutes(9))
            .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
            .stack("CREATE_COMPLETE");
    account.events.addAll(events.all());
    account.resource("Database", DATABASE, "db", "CREATE_COMPLETE");
    reconcile(Optional.of(stack(StackStatus.CREATE_COMPLETE)));

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.from()).isEqualTo(CREATED.plus(Duration.ofMinutes(9)));
              assertThat(it.doubt()).contains("Found afterwards, and priced as of then.");
            });
  }

  @Test
  void takesTheStacksLastChangeWhereNoEventTells() {
    account.resource("Database", DATABASE, "db", "CREATE_COMPLETE");
    account.resource(
        "LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "alb", "CREATE_FAILED");
    account.resource("Vpc", "AWS::EC2::VPC", "vpc-1", "CREATE_COMPLETE");
    reconcile(Optional.of(stack(StackStatus.CREATE_FAILED)));

    assertThat(ledger.intervals())
        .extracting(Interval::state)
        .containsExactly(Interval.State.RUNNING, Interval.State.FAILED_BUT_BILLING);
    assertThat(ledger.intervals())
        .allSatisfy(
            it -> {
              assertThat(it.from()).isEqualTo(CREATED);
              assertThat(it.doubt()).isPresent();
            });
  }

  @Test
  void takesTheEndFromTheEventsOfADeletedStack() {
    Events events =
        new Events()
            .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
            .after(Duration.ofHours(5))
            .resource("Database", DATABASE, "db", "DELETE_IN_PROGRESS");
    new LedgerKeeper(ledger, TARIFF).observe(Scenarios.STACK, events.all().subList(0, 1));
    account.events.addAll(events.all());
    reconcile(Optional.empty());

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.to()).contains(events.last());
              assertThat(it.doubt()).isEmpty();
            });
  }

  @Test
  void saysThatTheEndIsDoubtfulWhereNoEventTells() {
    Events events = new Events().resource("Database", DATABASE, "db", "CREATE_COMPLETE");
    new LedgerKeeper(ledger, TARIFF).observe(Scenarios.STACK, events.all());
    reconcile(Optional.empty());

    assertThat(ledger.intervals())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.to()).contains(NOW);
              assertThat(it.doubt()).isPresent();
            });
  }

  @Test
  void leavesWhatWasKeptWhenItsStackHasGone() {
    Events events =
        new Events()
            .resource("Bucket", "AWS::S3::Bucket", "files", "CREATE_COMPLETE")
            .resource("Bucket", "AWS::S3::Bucket", "files", "DELETE_SKIPPED");
    new LedgerKeeper(ledger, TARIFF).observe(Scenarios.STACK, events.all());
    reconcile(Optional.empty());

    assertThat(ledger.intervals())
        .filteredOn(Interval::open)
        .extracting(Interval::state)
        .containsExactly(Interval.State.RETAINED);
  }

  @Test
  void asksNothingWhereTheEventsWereSeenToTheirEnd() {
    Events events =
        new Events()
            .resource("Database", DATABASE, "db", "CREATE_COMPLETE")
            .stack("CREATE_COMPLETE");
    new LedgerKeeper(ledger, TARIFF).observe(Scenarios.STACK, events.all());
    reconcile(Optional.of(stack(StackStatus.CREATE_COMPLETE)));
    assertThat(account.asked).isZero();

    Instant changed = NOW.minusSeconds(60);
    reconcile(Optional.of(stack(StackStatus.UPDATE_COMPLETE, Optional.of(changed))));
    assertThat(account.asked).isPositive();
    assertThat(ledger.intervals()).singleElement().matches(it -> !it.open());
  }

  @Test
  void leavesAStackThatAwsIsAtWorkOnToItsEvents() {
    account.resource("Database", DATABASE, "db", "CREATE_COMPLETE");
    reconcile(Optional.of(stack(StackStatus.CREATE_IN_PROGRESS)));

    assertThat(ledger.intervals()).isEmpty();
  }

  private void reconcile(Optional<StackDescription> found) {
    new Reconciliation(ledger, TARIFF, account).reconcile(Scenarios.STACK, found, NOW);
  }

  private static StackDescription stack(StackStatus status) {
    return stack(status, Optional.empty());
  }

  private static StackDescription stack(StackStatus status, Optional<Instant> changed) {
    return new StackDescription(
        Events.STACK_ID,
        "demo-app",
        status,
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        CREATED,
        changed);
  }

  /// An account that tells of one stack.
  private static final class Account implements StackGateway {
    private final List<StackEvent> events = new ArrayList<>();
    private final List<StackResource> resources = new ArrayList<>();
    private int asked;

    void resource(String logicalId, String type, String physicalId, String status) {
      resources.add(
          new StackResource(logicalId, Optional.of(physicalId), type, status, Optional.empty()));
    }

    @Override
    public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
      asked++;
      return events;
    }

    @Override
    public List<StackResource> listStackResources(String stackId) {
      asked++;
      return resources;
    }

    @Override
    public List<StackDescription> describeStacks() {
      throw new AssertionError("not asked here");
    }

    @Override
    public Optional<StackDescription> describeStack(String stackId) {
      throw new AssertionError("not asked here");
    }

    @Override
    public String createChangeSet(ChangeSetRequest request) {
      throw new AssertionError("not asked here");
    }

    @Override
    public ChangeSet describeChangeSet(String changeSetId) {
      throw new AssertionError("not asked here");
    }

    @Override
    public void executeChangeSet(String changeSetId, String token) {
      throw new AssertionError("not asked here");
    }

    @Override
    public void deleteChangeSet(String changeSetId) {
      throw new AssertionError("not asked here");
    }

    @Override
    public void deleteStack(String stackId, String token) {
      throw new AssertionError("not asked here");
    }
  }
}
