package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A database instance: its class by engine and number of zones, and its disk. Per second, ten
/// minutes at least after each start or change; the disk is billed while it is stopped, too. A
/// replica has engine and disk of what it copies.
final class DatabaseInstanceRule implements PricingRule {
  private static final long TEN_MINUTES = 600;
  private static final BigDecimal LARGE_DISK = new BigDecimal(400);
  private static final BigDecimal AWAKE = new BigDecimal("0.5");
  private static final String SERVERLESS = "db.serverless";

  /// What a replica takes over where its template says nothing.
  private static final List<String> COPIED =
      List.of(
          "Engine",
          "EngineVersion",
          "DBInstanceClass",
          "StorageType",
          "AllocatedStorage",
          "Iops",
          "StorageThroughput");

  @Override
  public List<String> usage() {
    return List.of("capacity_units_per_hr");
  }

  @Override
  public List<Charge> charges(PricedResource database, Billing.Lifetime lifetime) {
    Properties properties = ofReplica(database);
    Billing running = Billing.bySecond(lifetime).atLeast(TEN_MINUTES);
    Billing stored = Billing.bySecond(lifetime).alsoWhileStopped();
    Fact<String> zones =
        properties.truth("MultiAZ", false).map(multi -> multi ? "multi_az" : "single_az");
    List<Charge> charges = new ArrayList<>();
    charges.add(
        properties.text("DBInstanceClass").equals(Fact.is(SERVERLESS))
            ? capacity(database, running)
            : instance(properties, zones, running));
    // The disk of a cluster's instance belongs to the cluster.
    if (!properties.has("DBClusterIdentifier")) {
      charges.addAll(disk(properties, zones, stored));
    }
    charges.addAll(watching(properties, running));
    return charges;
  }

  private static Properties ofReplica(PricedResource database) {
    Optional<PricedResource> source = database.referred("SourceDBInstanceIdentifier");
    if (source.isEmpty()) {
      return database.properties();
    }
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    COPIED.forEach(
        name -> source.get().properties().get(name).ifPresent(it -> fields.put(name, it)));
    fields.putAll(database.properties().fields().fields());
    return new Properties(new Value.Fields(fields));
  }

  private static Charge instance(Properties properties, Fact<String> zones, Billing billing) {
    Fact<String> price =
        properties
            .text("Engine")
            .with(properties.text("DBInstanceClass"), (it, type) -> "rds." + it + "." + type)
            .with(zones, (key, it) -> key + "." + it);
    Charge charge = Charge.hourly("Instance", price, Fact.is(BigDecimal.ONE), billing);
    return DatabaseSupportRule.outlook(properties).map(charge::noting).orElse(charge);
  }

  /// Capacity units that follow the load, within the cluster's bounds.
  private static Charge capacity(PricedResource instance, Billing billing) {
    Fact<Usage.Amounts> bounds =
        instance
            .referred("DBClusterIdentifier")
            .map(PricedResource::properties)
            .map(
                it ->
                    it.number("ServerlessV2ScalingConfiguration.MinCapacity")
                        .with(
                            it.number("ServerlessV2ScalingConfiguration.MaxCapacity"),
                            DatabaseInstanceRule::between))
            .orElseGet(() -> Fact.unknown("its cluster isn't part of this plan"));
    Fact<Grounds.Assumption> units =
        bounds.map(it -> instance.assumption("capacity_units_per_hr", it));
    return Charge.hourly(
            "Capacity units",
            instance
                .referred("DBClusterIdentifier")
                .map(it -> AuroraClusterRule.price(it, "aurora.serverless_v2.acu_hour"))
                .orElseGet(() -> Fact.is("aurora.serverless_v2.acu_hour")),
            units.map(Grounds.Assumption::amount),
            billing)
        .assuming(units.stream().toList());
  }

  private static Usage.Amounts between(BigDecimal least, BigDecimal most) {
    return new Usage.Amounts(
        least,
        least.max(AWAKE),
        most.max(least).max(AWAKE),
        Usage.Origin.RULES,
        Optional.of("capacity units"),
        Optional.of("The cluster's least capacity while it is awake; at high use its most."));
  }

  private static List<Charge> disk(Properties properties, Fact<String> zones, Billing billing) {
    Fact<String> type = properties.text("StorageType");
    Fact<BigDecimal> size = properties.number("AllocatedStorage");
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.monthly(
            "Disk",
            type.with(zones, (it, zone) -> "rds.storage." + it + "." + zone),
            size,
            billing));
    Fact<Boolean> large = size.map(it -> it.compareTo(LARGE_DISK) >= 0);
    for (Included each : Included.values()) {
      if (properties.has(each.property)) {
        charges.add(
            Charge.monthly(
                each.component,
                type.with(zones, (it, zone) -> each.price + it + "." + zone),
                properties
                    .number(each.property)
                    .with(
                        type.with(large, each::free),
                        (it, free) -> it.subtract(free).max(BigDecimal.ZERO)),
                billing));
      }
    }
    return charges;
  }

  /// What a disk can do; a gp3 disk brings some of it, a large one more.
  private enum Included {
    OPERATIONS("Iops", "Disk operations beyond what is included", "rds.iops.", 3000, 12000),
    THROUGHPUT(
        "StorageThroughput",
        "Disk throughput beyond what is included",
        "rds.throughput.",
        125,
        500);

    private final String property;
    private final String component;
    private final String price;
    private final BigDecimal small;
    private final BigDecimal large;

    Included(String property, String component, String price, int small, int large) {
      this.property = property;
      this.component = component;
      this.price = price;
      this.small = new BigDecimal(small);
      this.large = new BigDecimal(large);
    }

    BigDecimal free(String type, boolean isLarge) {
      return !type.equals("gp3") ? BigDecimal.ZERO : isLarge ? large : small;
    }
  }

  private static List<Charge> watching(Properties properties, Billing billing) {
    BigDecimal freeDays = new BigDecimal(7);
    Map<String, Doubt> doubts = new LinkedHashMap<>();
    doubts.put(
        "Performance insights",
        new Doubt(
            properties.number("PerformanceInsightsRetentionPeriod", freeDays),
            freeDays,
            "no price is known for keeping them longer than seven days"));
    List<Charge> charges = new ArrayList<>();
    doubts.forEach(
        (component, doubt) ->
            doubt.reason().ifPresent(it -> charges.add(Charge.unknown(component, it, billing))));
    return charges;
  }

  /// Something that is free up to a number, and can't be priced beyond it.
  private record Doubt(Fact<BigDecimal> number, BigDecimal free, String beyond) {
    Optional<String> reason() {
      return switch (number) {
        case Fact.Is<BigDecimal>(BigDecimal it) when it.compareTo(free) <= 0 -> Optional.empty();
        case Fact.Is<BigDecimal> _ -> Optional.of(beyond);
        case Fact.Unknown<BigDecimal>(String why) -> Optional.of(why);
      };
    }
  }
}
