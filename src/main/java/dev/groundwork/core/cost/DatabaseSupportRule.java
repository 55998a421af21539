package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Extended Support: what AWS bills for each processor of a database whose version is no longer
/// supported, unless it was made without it. The years are those of Amazon RDS's release calendars
/// as of November 2026: standard support of MySQL 8.0 ended on 2026-07-31.
final class DatabaseSupportRule implements PricingRule {
  private static final String COMPONENT = "Extended Support";
  private static final String OFF = "open-source-rds-extended-support-disabled";

  /// By engine and major version, what the price's key ends with.
  private static final Map<String, Map<String, String>> ENDED =
      Map.of(
          "postgres", Map.of("11", "yr3", "12", "yr1_2", "13", "yr1_2"),
          "mysql", Map.of("5.7", "yr3", "8.0", "yr1_2"));

  private static final Map<String, Integer> PROCESSORS =
      Map.of(
          "micro", 2, "small", 2, "medium", 2, "large", 2, "xlarge", 4, "2xlarge", 8, "4xlarge", 16,
          "8xlarge", 32);

  @Override
  public List<Charge> charges(PricedResource database, Billing.Lifetime lifetime) {
    Properties properties = database.properties();
    Billing billing = Billing.bySecond(lifetime);
    if (!properties.has("Engine") || !properties.has("EngineVersion")) {
      return List.of();
    }
    Fact<Optional<String>> year =
        properties
            .text("Engine")
            .with(properties.text("EngineVersion"), DatabaseSupportRule::ended)
            .with(
                properties.text("EngineLifecycleSupport", ""),
                (it, support) -> it.filter(_ -> !support.equals(OFF)));
    return switch (year) {
      case Fact.Unknown<Optional<String>>(String reason) ->
          List.of(Charge.unknown(COMPONENT, reason, billing));
      case Fact.Is<Optional<String>>(Optional<String> it) ->
          it.stream()
              .map(
                  ends ->
                      Charge.hourly(
                          COMPONENT,
                          Fact.is("rds.extended_support." + ends),
                          processors(properties),
                          billing))
              .toList();
    };
  }

  private static Optional<String> ended(String engine, String version) {
    return ENDED.getOrDefault(engine, Map.of()).entrySet().stream()
        .filter(it -> version.equals(it.getKey()) || version.startsWith(it.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// A standby's count like the first one's.
  private static Fact<BigDecimal> processors(Properties properties) {
    Fact<BigDecimal> one =
        properties
            .text("DBInstanceClass")
            .then(
                name ->
                    Optional.ofNullable(PROCESSORS.get(name.substring(name.lastIndexOf('.') + 1)))
                        .map(it -> Fact.is(new BigDecimal(it)))
                        .orElseGet(
                            () ->
                                Fact.unknown("how many processors " + name + " has isn't known")));
    return one.with(
        properties.truth("MultiAZ", false),
        (count, multi) -> multi ? count.multiply(BigDecimal.TWO) : count);
  }
}
