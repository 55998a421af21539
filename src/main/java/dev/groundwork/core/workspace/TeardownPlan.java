package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.MeterReading;
import dev.groundwork.core.cost.Money;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a teardown would remove: the list before.
public record TeardownPlan(List<Row> rows) {
  /// Keeps a copy of the list.
  public TeardownPlan {
    rows = List.copyOf(rows);
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
      Map<String, StackDescription> standing,
      StackGateway gateway,
      MeterReading meter) {
    List<Row> rows = new ArrayList<>();
    for (StackDefinition stack : stacks) {
      StackDescription found = standing.get(stack.id());
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
    return new TeardownPlan(rows);
  }

  /// Whether anything would be lost that can't be made again.
  ///
  /// @param keep ids of the stacks that stay
  public boolean losesData(Set<String> keep) {
    return rows.stream().anyMatch(row -> !keep.contains(row.stack()) && !row.data().isEmpty());
  }
}
