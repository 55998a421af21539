package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an Aurora cluster bills beside its instances: what is stored, read, written and backed up.
/// Source: Amazon Aurora pricing.
final class AuroraClusterRule implements PricingRule {
  private static final List<String> REQUESTS =
      List.of("read_requests_per_sec", "write_requests_per_sec");

  /// Millions of requests in a month, for one a second.
  private static final BigDecimal MILLIONS = new BigDecimal("2.628");

  @Override
  public List<String> usage() {
    return List.of(
        "storage_gb", "read_requests_per_sec", "write_requests_per_sec", "backup_snapshot_size_gb");
  }

  @Override
  public List<Charge> charges(PricedResource cluster, Billing.Lifetime lifetime) {
    Billing stored = Billing.bySecond(lifetime).alsoWhileStopped();
    Fact<String> engine = cluster.properties().text("Engine");
    if (engine instanceof Fact.Is<String>(String name) && !name.startsWith("aurora")) {
      return List.of(
          Charge.unknown("Everything", "only clusters of Aurora are priced, not " + name, stored));
    }
    List<Charge> charges = new ArrayList<>();
    Fact<Grounds.Assumption> size = cluster.stated("storage_gb");
    charges.add(
        Charge.used(
                "Storage",
                price(cluster, "aurora.storage.gb_month"),
                size.map(Grounds.Assumption::amount),
                stored)
            .assuming(size.stream().toList()));
    charges.add(requests(cluster, Billing.bySecond(lifetime)));
    backups(cluster, stored).ifPresent(charges::add);
    return charges;
  }

  private static Charge requests(PricedResource cluster, Billing billing) {
    List<Grounds.Assumption> stated =
        REQUESTS.stream().flatMap(key -> cluster.assumption(key).stream()).toList();
    Fact<BigDecimal> millions =
        stated.isEmpty()
            ? Fact.unknown("how much is used isn't stated: " + REQUESTS.getFirst())
            : Fact.is(
                stated.stream()
                    .map(Grounds.Assumption::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(MILLIONS));
    return Charge.used(
            "Reads and writes", price(cluster, "aurora.io.per_million"), millions, billing)
        .assuming(stated);
  }

  private static Optional<Charge> backups(PricedResource cluster, Billing billing) {
    return cluster
        .assumption("backup_snapshot_size_gb")
        .map(
            it ->
                Charge.used(
                        "Backups beyond the first day",
                        Fact.is("aurora.backup.gb_month"),
                        Fact.is(it.amount()),
                        billing)
                    .assuming(List.of(it)));
  }

  /// With storage optimised for input and output, requests are in another price.
  static Fact<String> price(PricedResource cluster, String key) {
    return cluster
        .properties()
        .text("StorageType", "aurora")
        .map(type -> type.equals("aurora-iopt1") ? key + ".optimised" : key);
  }
}
