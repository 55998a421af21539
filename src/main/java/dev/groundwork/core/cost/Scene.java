package dev.groundwork.core.cost;

import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole plan at one level of usage, for rules that must look beyond their own resource: a
/// public address is nobody's property.
final class Scene {
  private final List<PricedResource> resources = new ArrayList<>();
  private final Map<Place, PricedResource> byPlace = new HashMap<>();
  private final Usage usage;
  private final UsageLevel level;

  private record Place(String stack, String logicalId) {}

  Scene(Scenario scenario, UsageLevel level) {
    this.usage = scenario.usage();
    this.level = level;
    for (Scenario.Stack stack : scenario.stacks()) {
      for (ResolvedResource resource : stack.resources()) {
        PricedResource priced = new PricedResource(this, stack, resource);
        resources.add(priced);
        byPlace.put(new Place(stack.id(), resource.logicalId()), priced);
      }
    }
  }

  /// All resources, in the plan's order.
  List<PricedResource> resources() {
    return resources;
  }

  /// The resource that a value refers to, if it is one of this plan.
  Optional<PricedResource> referred(Value value) {
    return value instanceof Value.Symbol symbol
        ? Optional.ofNullable(byPlace.get(new Place(symbol.stack(), symbol.logicalId())))
        : Optional.empty();
  }

  Optional<BigDecimal> usage(Usage.Key key) {
    return usage.amount(key, level);
  }
}
