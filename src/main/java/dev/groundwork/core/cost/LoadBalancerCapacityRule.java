package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The capacity units of a load balancer: the largest of its measures, each in parts of what one
/// unit carries. Source: Elastic Load Balancing pricing.
final class LoadBalancerCapacityRule implements PricingRule {
  private static final String COMPONENT = "Capacity units";

  /// By type, where a unit's price stands and what it carries.
  private static final Map<String, Unit> UNITS =
      Map.of(
          "application", new Unit("alb.lcu_hour", 25, 3_000, Optional.of(1_000)),
          "network", new Unit("nlb.nlcu_hour", 800, 100_000, Optional.empty()));

  /// What one unit carries; a GB an hour besides.
  ///
  /// @param connections new ones a second
  /// @param open connections that are open in a minute
  /// @param rules evaluations of rules a second
  private record Unit(String price, int connections, int open, Optional<Integer> rules) {
    Map<String, BigDecimal> carries() {
      Map<String, BigDecimal> carries = new HashMap<>();
      carries.put("new_connections", new BigDecimal(connections));
      carries.put("active_connections", new BigDecimal(open));
      carries.put("processed_bytes_gb", BigDecimal.ONE);
      rules.ifPresent(it -> carries.put("rule_evaluations", new BigDecimal(it)));
      return carries;
    }
  }

  @Override
  public List<String> usage() {
    return UNITS.values().stream()
        .flatMap(it -> it.carries().keySet().stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Charge> charges(PricedResource balancer, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime);
    Fact<Unit> unit =
        balancer
            .properties()
            .text("Type", "application")
            .then(
                type ->
                    UNITS.containsKey(type)
                        ? Fact.is(UNITS.get(type))
                        : Fact.unknown("no capacity units are known for " + type + " ones"));
    return switch (unit) {
      case Fact.Unknown<Unit>(String reason) -> List.of(Charge.unknown(COMPONENT, reason, billing));
      case Fact.Is<Unit>(Unit it) -> List.of(charge(balancer, it, billing));
    };
  }

  private static Charge charge(PricedResource balancer, Unit unit, Billing billing) {
    List<Grounds.Assumption> stated =
        unit.carries().keySet().stream()
            .sorted()
            .flatMap(key -> balancer.assumption(key).stream())
            .toList();
    Fact<BigDecimal> most =
        stated.stream()
            .map(it -> it.amount().divide(carried(unit, it), MathContext.DECIMAL128))
            .max(BigDecimal::compareTo)
            .map(Fact::is)
            .orElseGet(() -> Fact.unknown("how much is used isn't stated: active_connections"));
    return Charge.used(COMPONENT, Fact.is(unit.price), most.map(Charge.HOURS::multiply), billing)
        .assuming(stated);
  }

  private static BigDecimal carried(Unit unit, Grounds.Assumption assumption) {
    return Objects.requireNonNull(unit.carries().get(assumption.of().name()));
  }
}
