package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The capacity units of an application load balancer: the largest of four measures, each in parts
/// of what one unit carries. Source: Elastic Load Balancing pricing.
final class LoadBalancerCapacityRule implements PricingRule {
  private static final String COMPONENT = "Capacity units";

  /// By Infracost's key, what one unit carries: connections a second, connections open in a minute,
  /// GB an hour, rule evaluations a second.
  private static final Map<String, BigDecimal> CARRIES =
      Map.of(
          "new_connections", new BigDecimal(25),
          "active_connections", new BigDecimal(3000),
          "processed_bytes_gb", BigDecimal.ONE,
          "rule_evaluations", new BigDecimal(1000));

  @Override
  public List<Charge> charges(PricedResource balancer, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime);
    Fact<BigDecimal> units =
        balancer
            .properties()
            .text("Type", "application")
            .then(
                type ->
                    type.equals("application")
                        ? units(balancer)
                        : Fact.unknown("capacity units are known for application ones only"));
    return List.of(
        Charge.used(
            COMPONENT, Fact.is("alb.lcu_hour"), units.map(Charge.HOURS::multiply), billing));
  }

  private static Fact<BigDecimal> units(PricedResource balancer) {
    Optional<BigDecimal> most =
        CARRIES.entrySet().stream()
            .flatMap(
                each ->
                    balancer.usage(each.getKey()).stream()
                        .map(it -> it.divide(each.getValue(), MathContext.DECIMAL128)))
            .max(BigDecimal::compareTo);
    return most.map(Fact::is)
        .orElseGet(() -> Fact.unknown("how much is used isn't stated: set active_connections"));
  }
}
