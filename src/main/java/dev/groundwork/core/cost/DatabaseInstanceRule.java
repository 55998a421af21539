package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A database instance: its class by engine and number of zones, and its disk. Per second, ten
/// minutes at least after each start or change; the disk is billed while it is stopped, too.
final class DatabaseInstanceRule implements PricingRule {
  private static final long TEN_MINUTES = 600;
  private static final BigDecimal INCLUDED_IOPS = new BigDecimal(3000);

  @Override
  public List<Charge> charges(PricedResource database, Billing.Lifetime lifetime) {
    Properties properties = database.properties();
    Billing running = Billing.bySecond(lifetime).atLeast(TEN_MINUTES);
    Billing stored = Billing.bySecond(lifetime).alsoWhileStopped();
    Fact<String> zones =
        properties.truth("MultiAZ", false).map(multi -> multi ? "multi_az" : "single_az");
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.hourly("Instance", instance(properties, zones), Fact.is(BigDecimal.ONE), running));
    // The disk of a cluster's instance belongs to the cluster.
    if (!properties.has("DBClusterIdentifier")) {
      charges.addAll(disk(properties, zones, stored));
    }
    charges.addAll(watching(properties, running));
    return charges;
  }

  private static Fact<String> instance(Properties properties, Fact<String> zones) {
    return properties
        .text("Engine")
        .with(properties.text("DBInstanceClass"), (engine, type) -> "rds." + engine + "." + type)
        .with(zones, (key, it) -> key + "." + it);
  }

  private static List<Charge> disk(Properties properties, Fact<String> zones, Billing billing) {
    Fact<String> type = properties.text("StorageType");
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.monthly(
            "Disk",
            type.with(zones, (it, zone) -> "rds.storage." + it + "." + zone),
            properties.number("AllocatedStorage"),
            billing));
    if (properties.has("Iops")) {
      charges.add(
          Charge.monthly(
              "Disk operations beyond 3,000 a second",
              type.with(zones, (it, zone) -> "rds.iops." + it + "." + zone),
              properties.number("Iops").map(it -> it.subtract(INCLUDED_IOPS).max(BigDecimal.ZERO)),
              billing));
    }
    return charges;
  }

  private static List<Charge> watching(Properties properties, Billing billing) {
    Optional<Charge> monitoring =
        doubt(
            "Enhanced monitoring",
            properties.number("MonitoringInterval", BigDecimal.ZERO),
            BigDecimal.ZERO,
            "it is billed as log lines, and how many isn't known",
            billing);
    BigDecimal freeDays = new BigDecimal(7);
    Optional<Charge> insights =
        doubt(
            "Performance insights",
            properties.number("PerformanceInsightsRetentionPeriod", freeDays),
            freeDays,
            "no price is known for keeping them longer than seven days",
            billing);
    return List.of(monitoring, insights).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<Charge> doubt(
      String component, Fact<BigDecimal> number, BigDecimal free, String reason, Billing billing) {
    return switch (number) {
      case Fact.Is<BigDecimal>(BigDecimal it) when it.compareTo(free) <= 0 -> Optional.empty();
      case Fact.Is<BigDecimal> _ -> Optional.of(Charge.unknown(component, reason, billing));
      case Fact.Unknown<BigDecimal>(String why) ->
          Optional.of(Charge.unknown(component, why, billing));
    };
  }
}
