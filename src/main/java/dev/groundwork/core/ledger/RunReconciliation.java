package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.plan.ResolvedPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings a ledger up to what runs: databases that were stopped or that AWS has started again, and
/// services that were scaled, none of which is a stack event. What can't be known is marked, and
/// taken as the most that it can have cost.
///
/// Asks AWS nothing while the ledger bills no such thing.
public final class RunReconciliation {
  private static final String DATABASE = "AWS::RDS::DBInstance";
  private static final String SERVICE = "AWS::ECS::Service";

  /// AWS starts a stopped database after this.
  private static final Duration LONGEST_STOP = Duration.ofDays(7);

  /// Stopping takes some minutes.
  private static final Duration STOPPING = Duration.ofHours(1);

  private static final String STOPPED =
      "It was stopped when Groundwork looked; since when isn't known.";
  private static final String STARTED_BY_AWS =
      "AWS starts a stopped database after seven days, unless somebody has done so before.";
  private static final String TASKS = "average_tasks";
  private static final String SCALED =
      "AWS runs another number of tasks than the plan says; since when isn't known.";
  private static final String STARTED =
      "It runs again; since when isn't known, so that all of the time is counted.";

  private final Ledger ledger;
  private final RunningGateway running;

  /// A reconciliation.
  public RunReconciliation(Ledger ledger, RunningGateway running) {
    this.ledger = ledger;
    this.running = running;
  }

  /// Compares databases.
  ///
  /// @param now in AWS's time
  /// @throws dev.groundwork.core.engine.AwsException if AWS refuses or can't be reached
  public void databases(Instant now) {
    List<Interval> open = open(DATABASE);
    if (open.isEmpty()) {
      return;
    }
    Map<String, RunningGateway.Database> found =
        running.databases().stream()
            .collect(Collectors.toMap(RunningGateway.Database::id, Function.identity()));
    for (Interval interval : open) {
      Optional.ofNullable(found.get(interval.resource().physicalId()))
          .ifPresent(it -> compare(interval, it, now));
    }
    ledger.flush();
  }

  /// Compares services: what AWS keeps running of one is billed from now on, also where nobody but
  /// AWS has scaled it.
  ///
  /// @param asPlanned the stacks that stand as the plan wants them; others are left to their change
  /// @param tariff what the plan's resources bill with some usage instead of what is assumed
  /// @param now in AWS's time
  /// @throws dev.groundwork.core.engine.AwsException if AWS refuses or can't be reached
  public void services(
      ResolvedPlan plan, Set<String> asPlanned, Function<Usage, Tariff> tariff, Instant now) {
    List<Interval> open =
        open(SERVICE).stream()
            .filter(it -> asPlanned.contains(it.resource().subject().stack()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Map<String, Integer> found =
        running.tasks(
            open.stream().map(it -> it.resource().physicalId()).collect(Collectors.toSet()));
    Map<Usage.Key, Usage.Amounts> scaled = new HashMap<>();
    Set<BilledResource> concerned = new HashSet<>();
    for (Interval interval : open) {
      Integer tasks = found.get(interval.resource().physicalId());
      if (tasks == null) {
        continue;
      }
      turn(interval, tasks > 0 ? Interval.State.RUNNING : Interval.State.STOPPED, now);
      LineItem.Subject subject = interval.resource().subject();
      boolean other = tasks > 0 && planned(plan, subject).compareTo(BigDecimal.valueOf(tasks)) != 0;
      if (other) {
        scaled.put(
            new Usage.Key(subject.stack(), subject.logicalId(), TASKS),
            Usage.Amounts.always(BigDecimal.valueOf(tasks)));
      }
      if (other || interval.doubt().filter(SCALED::equals).isPresent()) {
        concerned.add(interval.resource());
      }
    }
    if (!concerned.isEmpty()) {
      Tariff actual = tariff.apply(new Usage(scaled));
      new LedgerKeeper(ledger, actual, scaled.isEmpty() ? Optional.empty() : Optional.of(SCALED))
          .scaled(concerned, now);
    }
    ledger.flush();
  }

  /// A service without tasks has none to bill.
  private void turn(Interval interval, Interval.State state, Instant now) {
    if (interval.state() != state) {
      enter(interval, state, now, Optional.of(SCALED));
    }
  }

  private static BigDecimal planned(ResolvedPlan plan, LineItem.Subject service) {
    return plan.stack(service.stack()).resolution().resources().stream()
        .filter(it -> it.logicalId().equals(service.logicalId()))
        .flatMap(it -> it.properties().number("DesiredCount").stream())
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  private List<Interval> open(String type) {
    return ledger.intervals().stream()
        .filter(it -> it.open() && it.resource().subject().type().equals(type))
        .filter(it -> it.state() == Interval.State.RUNNING || it.state() == Interval.State.STOPPED)
        .toList();
  }

  private void compare(Interval interval, RunningGateway.Database found, Instant now) {
    boolean stopped = interval.state() == Interval.State.STOPPED;
    Optional<Instant> since = found.restarts().map(it -> it.minus(LONGEST_STOP));
    if (!found.stopped() && stopped) {
      start(interval, now);
    } else if (found.stopped() && !stopped) {
      Instant at = since.filter(it -> it.isAfter(interval.from())).orElse(interval.from());
      enter(
          interval,
          Interval.State.STOPPED,
          since.isPresent() ? at : now,
          since.isPresent() ? Optional.empty() : Optional.of(STOPPED));
    } else if (stopped
        && since.filter(it -> it.isAfter(interval.from().plus(STOPPING))).isPresent()) {
      // It ran in between, and was stopped again.
      start(interval, since.get());
      enter(interval, Interval.State.STOPPED, since.get(), Optional.empty());
    }
  }

  /// It began to run again, at the latest at some time.
  private void start(Interval interval, Instant latest) {
    Instant byAws = interval.from().plus(LONGEST_STOP);
    boolean known = !byAws.isAfter(latest);
    enter(
        interval,
        Interval.State.RUNNING,
        known ? byAws : interval.from(),
        Optional.of(known ? STARTED_BY_AWS : STARTED));
  }

  private void enter(Interval interval, Interval.State state, Instant at, Optional<String> doubt) {
    ledger.add(
        new LedgerEntry.Opened(
            at,
            "found:" + interval.resource().physicalId() + "@" + at + state,
            interval.resource(),
            state,
            interval.until(),
            interval.items(),
            doubt));
  }
}
