package dev.groundwork.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.cost.Scenarios;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.UsageLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A database is made at ten on November 21st; what it bills while it is stopped is its disk.
class RunReconciliationTest {
  private static final Instant STOP = Events.BEGIN.plus(Duration.ofDays(1));
  private static final Money RUNS = Money.usd("17.63");
  private static final Money DISK = Money.usd("2.3");

  private final Ledger ledger = Ledger.inMemory();
  private final Told told = new Told();

  private static final class Told implements RunningGateway {
    private Optional<Instant> restarts = Optional.empty();
    private int tasks = 1;
    private int asked;

    @Override
    public List<Database> databases() {
      asked++;
      return List.of(new Database("db", restarts.isPresent(), restarts));
    }

    @Override
    public Map<String, Integer> tasks(Set<String> services) {
      asked++;
      return Map.of(services.iterator().next(), tasks);
    }
  }

  @Test
  void asksNothingWhileNothingIsBilled() {
    look(STOP);
    assertThat(told.asked).isZero();
  }

  @Test
  void aStopThatNobodyWatchedIsEnteredWhenItWas() {
    make();
    told.restarts = Optional.of(STOP.plus(Duration.ofDays(7)));
    look(STOP.plus(Duration.ofHours(5)));
    look(STOP.plus(Duration.ofHours(6)));

    assertThat(ledger.intervals())
        .extracting(Interval::state, Interval::from, Interval::doubt)
        .last()
        .isEqualTo(
            org.assertj.core.groups.Tuple.tuple(Interval.State.STOPPED, STOP, Optional.empty()));
    assertThat(ledger.intervals()).hasSize(2);
    assertThat(rate(STOP.plus(Duration.ofHours(7)))).isEqualTo(DISK);
  }

  @Test
  void awsStartsItAgainAfterSevenDays() {
    make();
    told.restarts = Optional.of(STOP.plus(Duration.ofDays(7)));
    look(STOP.plus(Duration.ofHours(5)));
    told.restarts = Optional.empty();
    look(STOP.plus(Duration.ofDays(9)));

    Interval last = ledger.intervals().getLast();
    assertThat(last.state()).isEqualTo(Interval.State.RUNNING);
    assertThat(last.from()).isEqualTo(STOP.plus(Duration.ofDays(7)));
    assertThat(last.doubt().orElseThrow()).contains("after seven days");
    assertThat(rate(STOP.plus(Duration.ofDays(9)))).isEqualTo(RUNS);
  }

  @Test
  void oneThatSomebodyStartedIsCountedForAllTheTimeThatItMayHaveRun() {
    make();
    told.restarts = Optional.of(STOP.plus(Duration.ofDays(7)));
    look(STOP.plus(Duration.ofHours(5)));
    told.restarts = Optional.empty();
    look(STOP.plus(Duration.ofDays(2)));

    Interval last = ledger.intervals().getLast();
    assertThat(last.from()).isEqualTo(STOP);
    assertThat(last.doubt().orElseThrow()).contains("all of the time is counted");
  }

  @Test
  void oneThatRanInBetweenAndWasStoppedAgainIsCountedInBetween() {
    make();
    told.restarts = Optional.of(STOP.plus(Duration.ofDays(7)));
    look(STOP.plus(Duration.ofHours(5)));
    Instant again = STOP.plus(Duration.ofDays(8));
    told.restarts = Optional.of(again.plus(Duration.ofDays(7)));
    look(STOP.plus(Duration.ofDays(10)));

    assertThat(ledger.intervals())
        .extracting(Interval::state)
        .containsExactly(
            Interval.State.RUNNING,
            Interval.State.STOPPED,
            Interval.State.RUNNING,
            Interval.State.STOPPED);
    assertThat(ledger.intervals().get(2).from()).isEqualTo(STOP.plus(Duration.ofDays(7)));
    assertThat(ledger.intervals().getLast().from()).isEqualTo(again);
  }

  @Test
  void aServiceIsBilledForTheTasksThatAwsRuns() {
    Plan plan = PlanCatalog.bundled().plan("super-lean");
    ResolvedPlan resolved =
        PlanResolver.resolve(
            plan,
            Answers.none(plan, "us-east-1").withExamples(plan.assumptions().examples()),
            KnownOutputs.NONE);
    new LedgerKeeper(ledger, tariff(resolved, Usage.NONE))
        .observe(
            "backend",
            new Events()
                .resource("Service", "AWS::ECS::Service", "arn:service", "CREATE_COMPLETE")
                .all());
    Money one = rate(STOP);

    told.tasks = 3;
    services(resolved, STOP);
    assertThat(rate(STOP)).isEqualTo(three(resolved));
    assertThat(ledger.intervals().getLast().doubt()).isPresent();

    told.tasks = 0;
    services(resolved, STOP.plusSeconds(60));
    assertThat(rate(STOP.plusSeconds(60))).isEqualTo(Money.ZERO);

    told.tasks = 1;
    services(resolved, STOP.plusSeconds(120));
    services(resolved, STOP.plusSeconds(180));
    assertThat(rate(STOP.plusSeconds(120))).isEqualTo(one);
  }

  private void services(ResolvedPlan plan, Instant now) {
    new RunReconciliation(ledger, told)
        .services(plan, Set.of("backend"), instead -> tariff(plan, instead), now);
  }

  private static Money three(ResolvedPlan plan) {
    Usage.Key key = new Usage.Key("backend", "Service", "average_tasks");
    return Money.sum(
        tariff(plan, new Usage(Map.of(key, Usage.Amounts.always(java.math.BigDecimal.valueOf(3)))))
            .of("backend", "Service")
            .orElseThrow()
            .items()
            .stream()
            .map(BilledItem::monthly)
            .toList());
  }

  private static Tariff tariff(ResolvedPlan plan, Usage instead) {
    return Tariff.of(Estimator.bundled().estimate(Scenario.of(plan, instead), UsageLevel.TYPICAL));
  }

  private void make() {
    Tariff tariff =
        Tariff.of(
            Estimator.bundled()
                .estimate(Scenarios.published("us-east-1", Map.of()), UsageLevel.TYPICAL));
    new LedgerKeeper(ledger, tariff)
        .observe(
            Scenarios.STACK,
            new Events()
                .resource("Database", "AWS::RDS::DBInstance", "db", "CREATE_COMPLETE")
                .all());
    assertThat(rate(STOP)).isEqualTo(RUNS);
  }

  private void look(Instant now) {
    new RunReconciliation(ledger, told).databases(now);
  }

  private Money rate(Instant now) {
    return Meter.read(ledger, now).runRate().total();
  }
}
