package dev.groundwork.ui;

import dev.groundwork.core.engine.AccountPlanGateway;
import dev.groundwork.core.engine.BillGateway;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.ImageGateway;
import dev.groundwork.core.engine.MetricGateway;
import dev.groundwork.core.engine.MonitorGateway;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.engine.RunningNothing;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TaskGateway;
import dev.groundwork.core.workspace.Connection;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An AWS for the window's tests: one resource of a stack after the other, five seconds each, on a
/// clock that only moves when somebody sleeps.
public final class PretendAws
    implements Connection, StackGateway, IdentityGateway, SnapshotGateway, TargetClock {
  private Optional<String> monitor = Optional.empty();
  private Optional<AccountPlanGateway.AccountPlan> accountPlan = Optional.empty();
  private final Map<String, PretendStack> stacks = new LinkedHashMap<>();
  private final Map<String, ChangeSetRequest> requests = new HashMap<>();
  private final Map<String, Boolean> executed = new HashMap<>();
  private Instant now = Instant.parse("2026-11-21T14:02:00Z");

  /// How long a second of AWS takes in truth.
  private final Duration second;

  /// How many events each resource tells.
  private final int talk;

  /// Logical ids that won't be made.
  private final Map<String, String> refusals = new HashMap<>();

  /// What a change set of a standing stack says.
  private List<Change> changes = List.of();

  private Optional<BillGateway.Bill> bill = Optional.empty();
  private final List<CostGateway.ServiceCost> services = new ArrayList<>();

  /// What CloudWatch says, by the metric's name.
  private final Map<String, BigDecimal> measured = new HashMap<>();

  /// How often CloudWatch was asked.
  private int asked;

  private String arn = "arn:aws:iam::123456789012:user/ada";

  /// When time stops, so that a picture can be taken.
  private Optional<Instant> end = Optional.empty();

  private boolean still;

  /// How long resources take, by type; five seconds if it isn't said.
  private final Map<String, Duration> times = new HashMap<>();

  public PretendAws(Duration second) {
    this(second, 2);
  }

  PretendAws(Duration second, int talk) {
    this.second = second;
    this.talk = talk;
  }

  public PretendAws() {
    this(Duration.ZERO);
  }

  public void refuse(String logicalId, String reason) {
    refusals.put(logicalId, reason);
  }

  public void allow(String logicalId) {
    refusals.remove(logicalId);
  }

  public void compareAs(List<Change> what) {
    changes = what;
  }

  public void callerIs(String who) {
    arn = who;
  }

  /// Lets CloudWatch say something of every resource that it measures so.
  public void measures(String metric, String number) {
    measured.put(metric, new BigDecimal(number));
  }

  /// How often CloudWatch was asked.
  public int asked() {
    return asked;
  }

  /// What Cost Explorer says.
  public void bills(String service, String amount) {
    services.add(new CostGateway.ServiceCost(service, new BigDecimal(amount), "USD"));
  }

  /// What the budget says.
  public void bills(String actual) {
    bill = Optional.of(new BillGateway.Bill(new BigDecimal(actual), Optional.empty(), "USD"));
  }

  /// Lets time stop for good a while from now; whoever sleeps then, sleeps until it is interrupted.
  public synchronized void standStillAfter(Duration time) {
    end = Optional.of(now.plus(time));
  }

  /// Lets resources of a type take that long, instead of five seconds.
  public synchronized void takes(String type, Duration time) {
    times.put(type, time);
  }

  /// Whether time has stopped.
  public synchronized boolean standsStill() {
    return still;
  }

  @Override
  public CostGateway costs() {
    return (_, _) -> services;
  }

  @Override
  public BillGateway bill() {
    return (_, _) -> bill;
  }

  @Override
  public StackGateway stacks(String region) {
    return this;
  }

  @Override
  public IdentityGateway identity() {
    return this;
  }

  @Override
  public SnapshotGateway snapshots() {
    return this;
  }

  @Override
  public AccountPlanGateway accountPlan() {
    return () -> accountPlan;
  }

  @Override
  public RunningGateway running() {
    return RunningNothing.GATEWAY;
  }

  @Override
  public MonitorGateway monitors() {
    return () -> monitor;
  }

  /// From now on the account has a cost anomaly monitor of services.
  public void hasMonitor(String arn) {
    monitor = Optional.of(arn);
  }

  /// From now on the account has a plan with credits.
  public void onPlan(AccountPlanGateway.AccountPlan plan) {
    accountPlan = Optional.of(plan);
  }

  @Override
  public TaskGateway tasks() {
    return (_, _) -> List.of();
  }

  @Override
  public ImageGateway images() {
    return _ -> 0;
  }

  @Override
  public MetricGateway metrics(String region) {
    return (queries, until) -> {
      asked++;
      Map<MetricGateway.Query, MetricGateway.Measurement> told = new HashMap<>();
      for (MetricGateway.Query query : queries) {
        BigDecimal number = measured.get(query.metric());
        if (number != null) {
          told.put(
              query, new MetricGateway.Measurement(number, until.minus(query.window()), until));
        }
      }
      return told;
    };
  }

  @Override
  public TargetClock clock() {
    return this;
  }

  @Override
  public Optional<URI> endpoint() {
    return Optional.empty();
  }

  @Override
  public void close() {}

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (!second.isZero()) {
      Thread.sleep(second.toMillis() * duration.toMillis() / 1000);
    }
    synchronized (this) {
      Instant last = end.orElse(Instant.MAX);
      still = now.plus(duration).isAfter(last);
      while (still) {
        wait();
      }
      now = now.plus(duration);
    }
  }

  @Override
  public Identity callerIdentity() {
    return new Identity(arn.split(":", -1)[4], arn);
  }

  @Override
  public synchronized List<StackDescription> describeStacks() {
    return stacks.values().stream()
        .filter(it -> !it.gone(now))
        .map(it -> it.describe(now))
        .toList();
  }

  @Override
  public synchronized Optional<StackDescription> describeStack(String stackId) {
    return Optional.ofNullable(stacks.get(stackId)).map(it -> it.describe(now));
  }

  @Override
  public synchronized String createChangeSet(ChangeSetRequest request) {
    String id = "arn:set/" + request.stackName() + "/" + request.name();
    requests.putIfAbsent(id, request);
    if (living(request.stackName()).isEmpty()) {
      PretendStack stack =
          new PretendStack(request, stacks.size(), new PretendStack.Pace(times, talk), now);
      stacks.put(stack.id(), stack);
    }
    return id;
  }

  @Override
  public synchronized ChangeSet describeChangeSet(String changeSetId) {
    ChangeSetRequest request = request(changeSetId);
    PretendStack stack = living(request.stackName()).orElseThrow();
    ChangeSet.Status status =
        executed.containsKey(changeSetId)
            ? ChangeSet.Status.SPENT
            : stack.same(request) ? ChangeSet.Status.NO_CHANGES : ChangeSet.Status.AVAILABLE;
    return new ChangeSet(
        changeSetId, stack.id(), request.stackName(), status, Optional.empty(), changes);
  }

  @Override
  public synchronized void executeChangeSet(String changeSetId, String token) {
    if (executed.put(changeSetId, true) == null) {
      ChangeSetRequest request = request(changeSetId);
      living(request.stackName()).orElseThrow().begin(request, changes, refusals, now);
    }
  }

  @Override
  public void deleteChangeSet(String changeSetId) {}

  @Override
  public synchronized void deleteStack(String stackId, String token) {
    PretendStack stack = stacks.get(stackId);
    if (stack != null && !stack.gone(now)) {
      stack.delete(now);
    }
  }

  @Override
  public synchronized List<StackEvent> describeStackEvents(
      String stackId, Optional<String> afterEventId) {
    PretendStack stack = stacks.get(stackId);
    return stack == null ? List.of() : stack.events(now, afterEventId);
  }

  @Override
  public synchronized List<StackResource> listStackResources(String stackId) {
    PretendStack stack = stacks.get(stackId);
    return stack == null ? List.of() : stack.list(now);
  }

  @Override
  public List<Snapshot> snapshotsOf(String databaseId) {
    return List.of();
  }

  @Override
  public void deleteSnapshot(String snapshotId) {}

  private ChangeSetRequest request(String changeSetId) {
    return Optional.ofNullable(requests.get(changeSetId)).orElseThrow();
  }

  private Optional<PretendStack> living(String name) {
    return stacks.values().stream().filter(it -> it.name().equals(name) && !it.gone(now)).findAny();
  }
}
