package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.ledger.SnapshotPrices;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.workspace.DataFate.Kept;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import java.util.List;
import java.util.Optional;

/// Says what becomes of data: by the policies of the template, by what AWS says it will do, and by
/// the founder's choice. What no template tells of counts as lost.
public final class DataFates {
  private final ResolvedPlan plan;
  private final SnapshotPrices prices;

  /// With the plan as chosen.
  public DataFates(ResolvedPlan plan, SnapshotPrices prices) {
    this.plan = plan;
    this.prices = prices;
  }

  /// Of everything in a stack that holds data, when the stack goes. The data of an instance in a
  /// cluster is the cluster's, and a secret that was made up is made up again.
  public List<DataFate> of(TeardownPlan.Row row, Snapshots choice) {
    return row.data().stream()
        .filter(it -> !has(row.stack(), it, "DBClusterIdentifier"))
        .filter(it -> !has(row.stack(), it, "GenerateSecretString"))
        .map(it -> of(row, it, choice))
        .toList();
  }

  private DataFate of(TeardownPlan.Row row, StackResource resource, Snapshots choice) {
    Kept byTemplate =
        resource(row.stack(), resource.logicalId())
            .map(it -> kept(it.deletionPolicy()))
            .orElse(Kept.NOTHING);
    boolean asked = resource.physicalId().filter(row.databases()::contains).isPresent();
    boolean deleted = byTemplate == Kept.SNAPSHOT && asked && choice == Snapshots.NONE;
    return fate(row.stack(), resource.logicalId(), deleted ? Kept.NOTHING : byTemplate);
  }

  /// Of a resource that a change replaces or deletes. Where AWS doesn't say what it will do with
  /// the old one, since it doesn't know yet whether there will be a new one, the template does.
  public DataFate of(RedStop stop) {
    Kept kept =
        switch (stop.old()) {
          case SNAPSHOT -> Kept.SNAPSHOT;
          case RETAINED -> Kept.ITSELF;
          case DELETED -> Kept.NOTHING;
          case UNSAID ->
              resource(stop.stack(), stop.logicalId())
                  .map(it -> kept(it.updateReplacePolicy()))
                  .orElse(Kept.NOTHING);
        };
    return fate(stop.stack(), stop.logicalId(), kept);
  }

  private DataFate fate(String stack, String logicalId, Kept kept) {
    Optional<Money> monthly =
        kept == Kept.SNAPSHOT ? prices.monthly(plan, stack, logicalId) : Optional.empty();
    return new DataFate(stack, logicalId, kept, monthly);
  }

  private static Kept kept(DeletionPolicy policy) {
    return switch (policy) {
      case SNAPSHOT -> Kept.SNAPSHOT;
      case RETAIN, RETAIN_EXCEPT_ON_CREATE -> Kept.ITSELF;
      case DELETE -> Kept.NOTHING;
    };
  }

  private boolean has(String stack, StackResource resource, String property) {
    return resource(stack, resource.logicalId())
        .filter(it -> it.properties().get(property).isPresent())
        .isPresent();
  }

  private Optional<ResolvedResource> resource(String stack, String logicalId) {
    return plan.has(stack)
        ? plan.stack(stack).resolution().resources().stream()
            .filter(it -> it.logicalId().equals(logicalId))
            .findFirst()
        : Optional.empty();
  }
}
