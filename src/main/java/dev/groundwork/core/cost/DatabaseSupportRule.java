package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Extended Support: what AWS bills for each processor of a database whose version is no longer
/// supported, unless it was made without it. A version that is supported says until when.
///
/// The days are those of Amazon RDS's release calendars,
/// <https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html>
/// and <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html>, as
/// endoflife.date had read them (those of PostgreSQL in February 2025, those of MySQL in May 2026);
/// what has ended is as of November 2026.
final class DatabaseSupportRule implements PricingRule {
  private static final String COMPONENT = "Extended Support";

  /// Not AWS's own words, and said so wherever a day is shown.
  private static final String SOURCE = " (as endoflife.date reads AWS's calendar)";

  private static final String OFF = "open-source-rds-extended-support-disabled";

  /// What the price's key ends with, by engine and major version. Standard support of PostgreSQL 11
  /// ended on 2024-02-29, of 12 on 2025-02-28, of 13 on 2026-02-28; of MySQL 5.7 on 2024-02-29, of
  /// 8.0 on 2026-07-31.
  private static final Map<String, Map<String, String>> ENDED =
      Map.of(
          "postgres", Map.of("11", "yr3", "12", "yr1_2", "13", "yr1_2"),
          "mysql", Map.of("5.7", "yr3", "8.0", "yr1_2"));

  /// Whose standard support ends later, by the end of it.
  private static final Map<String, Map<String, String>> STANDARD =
      Map.of(
          "postgres",
          Map.of("14", "2027-02-28", "15", "2028-02-29", "16", "2029-02-28", "17", "2030-02-28"),
          "mysql",
          Map.of("8.4", "2029-07-31"));

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
            .with(properties.text("EngineVersion"), (it, version) -> of(ENDED, it, version))
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
                              billing)
                          .noting("Its standard support has ended" + SOURCE + "."))
              .toList();
    };
  }

  /// Until when a database's version is supported, and what comes then; empty if it isn't known.
  static Optional<String> outlook(Properties properties) {
    return properties.text("Engine").stream()
        .flatMap(
            engine ->
                properties.text("EngineVersion").stream()
                    .flatMap(version -> of(STANDARD, engine, version).stream()))
        .map(
            day ->
                "AWS supports this version until "
                    + day
                    + SOURCE
                    + (properties.text("EngineLifecycleSupport", "").equals(Fact.is(OFF))
                        ? ", and upgrades it by itself then."
                        : "; from then on it bills Extended Support for each processor."))
        .findFirst();
  }

  private static Optional<String> of(
      Map<String, Map<String, String>> versions, String engine, String version) {
    return versions.getOrDefault(engine, Map.of()).entrySet().stream()
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
