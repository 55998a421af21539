package dev.groundwork.core.cost;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole plan at one demand, for rules that must look beyond their own resource: a public
/// address is nobody's property.
final class Scene {
  private final List<PricedResource> resources = new ArrayList<>();
  private final Map<Place, PricedResource> byPlace = new HashMap<>();
  private final Map<String, List<PricedResource>> byType = new HashMap<>();
  private final Usage usage;
  private final Demand demand;

  private record Place(String stack, String logicalId) {}

  Scene(Scenario scenario, Demand demand) {
    this.usage = scenario.usage();
    this.demand = demand;
    for (Scenario.Stack stack : scenario.stacks()) {
      for (ResolvedResource resource : stack.resources()) {
        PricedResource priced = new PricedResource(this, stack, resource);
        resources.add(priced);
        byType.computeIfAbsent(resource.type(), _ -> new ArrayList<>()).add(priced);
        byPlace.put(new Place(stack.id(), resource.logicalId()), priced);
      }
    }
  }

  /// All resources, in the plan's order.
  List<PricedResource> resources() {
    return resources;
  }

  /// Whether a value holds something of a resource: its id, an attribute, or a text with one of
  /// them.
  static boolean mentions(Value value, LineItem.Subject resource) {
    return switch (value) {
      case Value.Symbol symbol ->
          symbol.logicalId().equals(resource.logicalId())
              && symbol.stack().equals(resource.stack());
      case Value.Joined(List<Value> parts) -> parts.stream().anyMatch(it -> mentions(it, resource));
      case Value.Items(List<Value> items) -> items.stream().anyMatch(it -> mentions(it, resource));
      case Value.Fields fields ->
          fields.fields().values().stream().anyMatch(it -> mentions(it, resource));
      case Value.Text _, Value.Num _, Value.Bool _ -> false;
    };
  }

  /// The resource that a value refers to, if it is one of this plan.
  Optional<PricedResource> referred(Value value) {
    return value instanceof Value.Symbol symbol
        ? Optional.ofNullable(byPlace.get(new Place(symbol.stack(), symbol.logicalId())))
        : Optional.empty();
  }

  /// What is assumed in this scene, if anything is.
  Optional<Grounds.Assumption> assumption(Usage.Key key) {
    return usage.of(key).map(it -> demand.of(key, it));
  }

  /// What the pricing rules assume in this scene where nobody else does.
  Grounds.Assumption assumption(Usage.Key key, Usage.Amounts otherwise) {
    return demand.of(key, usage.of(key).orElse(otherwise));
  }

  /// All resources of a type, in the plan's order.
  List<PricedResource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
