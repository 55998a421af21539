package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.StackDescription;
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
  private static final Instant CREATED = Events.BEGIN;
  private static final Instant NOW = CREATED.plus(Duration.ofDays(2));

  private static final Tariff TARIFF =
      Tariff.of(
          Estimator.bundled()
              .estimate(Scenarios.published("us-east-1", Map.of()), UsageLevel.TYPICAL));

  private final Ledger ledger = Ledger.inMemory();
  private final List<StackResource> resources = new ArrayList<>();
  private int listed;

  @Test
  void findsWhatWasMadeWhileNobodyWatched() {
    resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE");
    resource("LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "alb", "CREATE_FAILED");
    resource("Vpc", "AWS::EC2::VPC", "vpc-1", "CREATE_COMPLETE");
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
  void endsWhatIsGoneAndSaysThatTheTimeIsDoubtful() {
    resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE");
    reconcile(Optional.of(stack(StackStatus.CREATE_COMPLETE)));
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

    assertThat(ledger.intervals()).filteredOn(Interval::open).hasSize(1);
  }

  @Test
  void asksForNoListWhereTheEventsWereSeenToTheirEnd() {
    Events events =
        new Events()
            .resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE")
            .stack("CREATE_COMPLETE");
    new LedgerKeeper(ledger, TARIFF).observe(Scenarios.STACK, events.all());
    reconcile(Optional.of(stack(StackStatus.CREATE_COMPLETE)));
    assertThat(listed).isZero();

    Optional<StackDescription> changedSince =
        Optional.of(stack(StackStatus.UPDATE_COMPLETE, Optional.of(NOW.minusSeconds(60))));
    reconcile(changedSince);
    assertThat(listed).isOne();
    assertThat(ledger.intervals()).singleElement().matches(it -> !it.open());
  }

  @Test
  void leavesAStackThatAwsIsAtWorkOnToItsEvents() {
    resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE");
    reconcile(Optional.of(stack(StackStatus.CREATE_IN_PROGRESS)));

    assertThat(ledger.intervals()).isEmpty();
  }

  private void reconcile(Optional<StackDescription> found) {
    new Reconciliation(ledger, TARIFF)
        .reconcile(
            Scenarios.STACK,
            found,
            _ -> {
              listed++;
              return resources;
            },
            NOW);
  }

  private void resource(String logicalId, String type, String physicalId, String status) {
    resources.add(
        new StackResource(logicalId, Optional.of(physicalId), type, status, Optional.empty()));
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
}
