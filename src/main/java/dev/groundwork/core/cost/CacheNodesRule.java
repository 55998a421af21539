package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The nodes of a cache, and its snapshots. By the second; a cache can't be stopped.
final class CacheNodesRule implements PricingRule {
  @Override
  public List<String> usage() {
    return List.of("snapshot_storage_size_gb");
  }

  @Override
  public List<Charge> charges(PricedResource cache, Billing.Lifetime lifetime) {
    Properties properties = cache.properties();
    boolean group = cache.subject().type().equals("AWS::ElastiCache::ReplicationGroup");
    Fact<String> engine = group ? properties.text("Engine", "redis") : properties.text("Engine");
    Fact<BigDecimal> nodes =
        group ? ofGroup(properties) : properties.number("NumCacheNodes", BigDecimal.ONE);
    Billing billing = Billing.bySecond(lifetime);
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.hourly(
            "Cache nodes",
            engine.with(
                properties.text("CacheNodeType"), (it, type) -> "elasticache." + it + "." + type),
            nodes,
            billing));
    cache
        .assumption("snapshot_storage_size_gb")
        .map(
            it ->
                Charge.used(
                        "Snapshots",
                        Fact.is("elasticache.backup.gb_month"),
                        Fact.is(it.amount()),
                        billing)
                    .assuming(List.of(it)))
        .ifPresent(charges::add);
    return charges;
  }

  private static Fact<BigDecimal> ofGroup(Properties group) {
    if (group.has("NumCacheClusters")) {
      return group.number("NumCacheClusters");
    }
    Fact<BigDecimal> replicas =
        group.number("ReplicasPerNodeGroup", BigDecimal.ZERO).map(BigDecimal.ONE::add);
    return group.number("NumNodeGroups", BigDecimal.ONE).with(replicas, BigDecimal::multiply);
  }
}
