package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a teardown would remove: the list before.
///
/// @param others titles of the project's other environments that stand: what they share stays
public record TeardownPlan(List<Row> rows, List<String> others) {
  private static final Set<String> WATCH_COSTS =
      Set.of("AWS::Budgets::Budget", "AWS::CE::AnomalyMonitor", "AWS::CE::AnomalySubscription");

  /// Keeps copies of the lists.
  public TeardownPlan {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /// Nothing.
  public static final TeardownPlan NOTHING = new TeardownPlan(List.of(), List.of());

  /// Ids of the stacks that stay whatever is chosen, because other environments use them.
  public Set<String> shared() {
    return others.isEmpty()
        ? Set.of()
        : rows.stream().filter(Row::accountWide).map(Row::stack).collect(Collectors.toSet());
  }

  /// Ids of the stacks that outlive a choice, because something stays that may cost: the alarm must
  /// outlive what it watches.
  ///
  /// @param choice which stacks stay, and what becomes of the last snapshots
  /// @param fates what becomes of data
  public Set<String> watching(TeardownChoice choice, DataFates fates) {
    // A database's snapshot stays even where the plan has its template no more.
    boolean snapshots =
        choice.snapshots() == TeardownChoice.Snapshots.KEEP
            && rows.stream().anyMatch(row -> !row.databases().isEmpty());
    boolean stays =
        snapshots
            || rows.stream()
                .anyMatch(row -> choice.keep().contains(row.stack()) && !row.accountWide())
            || rows.stream()
                .filter(row -> !choice.keep().contains(row.stack()))
                .flatMap(row -> fates.of(row, choice.snapshots()).stream())
                .anyMatch(fate -> !fate.lost());
    return stays
        ? rows.stream()
            .filter(row -> row.watchesCosts() && !choice.keep().contains(row.stack()))
            .map(Row::stack)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /// One stack that stands.
  ///
  /// @param stack its id in the plan
  /// @param name its name in AWS
  /// @param accountWide whether it serves the whole account and goes last
  /// @param saves what it costs a month now
  public record Row(
      String stack,
      String title,
      String name,
      String stackId,
      boolean accountWide,
      List<StackResource> resources,
      Money saves) {
    /// Keeps a copy of the list.
    public Row {
      resources = List.copyOf(resources);
    }

    /// The resources that hold data.
    public List<StackResource> data() {
      return resources.stream().filter(it -> RedStop.holdsData(it.type())).toList();
    }

    /// Whether it tells when something costs more than it should.
    boolean watchesCosts() {
      return resources.stream().map(StackResource::type).anyMatch(WATCH_COSTS::contains);
    }

    /// The databases that leave a snapshot behind, by their ids.
    public List<String> databases() {
      return resources.stream()
          .filter(it -> it.type().equals("AWS::RDS::DBInstance"))
          .flatMap(it -> it.physicalId().stream())
          .toList();
    }
  }

  static TeardownPlan of(
      List<StackDefinition> stacks,
      Observation observed,
      StackGateway gateway,
      MeterReading meter) {
    List<Row> rows = new ArrayList<>();
    for (StackDefinition stack : stacks) {
      StackDescription found = observed.standing().get(stack.id());
      if (found != null) {
        rows.add(
            new Row(
                stack.id(),
                stack.title(),
                found.name(),
                found.stackId(),
                stack.scope() == StackScope.ACCOUNT,
                gateway.listStackResources(found.stackId()),
                meter.perStack().getOrDefault(stack.id(), Money.ZERO)));
      }
    }
    return new TeardownPlan(rows, observed.others().stream().map(Environment::title).toList());
  }

  /// Whether anything would be lost that can't be made again.
  ///
  /// @param keep ids of the stacks that stay
  public boolean losesData(Set<String> keep) {
    Set<String> shared = shared();
    return rows.stream()
        .filter(row -> !keep.contains(row.stack()) && !shared.contains(row.stack()))
        .anyMatch(row -> !row.data().isEmpty());
  }
}
