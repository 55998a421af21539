package dev.groundwork.core.cost;

import dev.groundwork.core.template.Value;
import java.util.List;

/// A cluster is free, but Container Insights bills every metric that it collects, and how many
/// those are depends on what runs.
final class ContainerInsightsRule implements PricingRule {
  private static final Value NAME = Value.text("containerInsights");
  private static final Value OFF = Value.text("disabled");

  @Override
  public List<Charge> charges(PricedResource cluster, Billing.Lifetime lifetime) {
    List<Value> settings = cluster.properties().get("ClusterSettings").stream().toList();
    boolean on =
        settings.stream()
            .flatMap(
                it -> it instanceof Value.Items list ? list.items().stream() : List.of(it).stream())
            .anyMatch(ContainerInsightsRule::mayBeOn);
    return on
        ? List.of(
            Charge.unknown(
                "Container insights",
                "each metric that it collects is billed, and how many isn't known",
                Billing.bySecond(lifetime)))
        : List.of();
  }

  private static boolean mayBeOn(Value setting) {
    return !(setting instanceof Value.Fields fields)
        || (fields.get("Name").filter(NAME::equals).isPresent()
            && fields.get("Value").filter(OFF::equals).isEmpty());
  }
}
