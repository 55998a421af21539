package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lightsail: a bundle's price, whether it runs or not. Instances and containers bring their
/// address, traffic and load balancing with them.
final class LightsailRule implements PricingRule {
  /// By the size in a bundle's id, such as `small_3_0`.
  private static final Map<String, String> MEMORY =
      Map.of(
          "nano", "0.5GB",
          "micro", "1GB",
          "small", "2GB",
          "medium", "4GB",
          "large", "8GB",
          "xlarge", "16GB");

  private static final Map<String, String> DATABASES =
      Map.of(
          "micro", "micro_1GB", "small", "small_2GB", "medium", "medium_4GB", "large", "large_8GB");

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    Properties properties = resource.properties();
    Billing billing = Billing.bySecond(lifetime).by(Billing.Granularity.HOUR).alsoWhileStopped();
    return List.of(
        switch (resource.subject().type()) {
          case "AWS::Lightsail::Instance" ->
              Charge.hourly(
                  "Instance",
                  properties.text("BundleId").then(id -> bundle("instance.", id, MEMORY)),
                  Fact.is(BigDecimal.ONE),
                  billing);
          case "AWS::Lightsail::Container" ->
              Charge.monthly(
                  "Container nodes",
                  properties.text("Power").map(it -> "lightsail.container." + it),
                  properties.number("Scale", BigDecimal.ONE),
                  billing);
          case "AWS::Lightsail::Database" ->
              Charge.monthly(
                  "Database",
                  properties
                      .text("RelationalDatabaseBundleId")
                      .then(id -> bundle("database.standard.", id, DATABASES)),
                  properties
                      .text("RelationalDatabaseBundleId")
                      .map(id -> id.contains("_ha_") ? BigDecimal.TWO : BigDecimal.ONE),
                  billing);
          case String other -> throw new IllegalArgumentException("no bundle for " + other);
        });
  }

  private static Fact<String> bundle(String kind, String id, Map<String, String> sizes) {
    String size = id.contains("_") ? id.substring(0, id.indexOf('_')) : id;
    if (id.contains("_ipv6_") || id.contains("_win_")) {
      return Fact.unknown("no price is known for the bundle " + id);
    }
    return Optional.ofNullable(sizes.get(size))
        .map(it -> Fact.is("lightsail." + kind + it))
        .orElseGet(() -> Fact.unknown("no price is known for the bundle " + id));
  }
}
