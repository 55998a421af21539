package dev.groundwork.core.cost;

import dev.groundwork.core.template.ResolvedResource;
import java.math.BigDecimal;
import java.util.Optional;

/// A resource as a pricing rule sees it: its properties, its assumed usage and the plan around it.
final class PricedResource {
  private final Scene scene;
  private final Scenario.Stack stack;
  private final LineItem.Subject subject;
  private final Properties properties;

  PricedResource(Scene scene, Scenario.Stack stack, ResolvedResource resource) {
    this.scene = scene;
    this.stack = stack;
    this.subject = new LineItem.Subject(stack.id(), resource.logicalId(), resource.type());
    this.properties = new Properties(resource.properties());
  }

  LineItem.Subject subject() {
    return subject;
  }

  /// Where it lies.
  String region() {
    return stack.region();
  }

  Properties properties() {
    return properties;
  }

  Scene scene() {
    return scene;
  }

  /// The resource of this plan that a property refers to.
  Optional<PricedResource> referred(String property) {
    return properties.get(property).flatMap(scene::referred);
  }

  /// The amount that is assumed to be used in a month.
  Fact<BigDecimal> used(String key) {
    return stated(key).map(Grounds.Assumption::amount);
  }

  /// What is assumed for a key; unknown if nobody assumes anything.
  Fact<Grounds.Assumption> stated(String key) {
    return assumption(key)
        .map(Fact::is)
        .orElseGet(() -> Fact.unknown("how much is used isn't stated: " + key));
  }

  /// What is assumed for a key, if anything is.
  Optional<Grounds.Assumption> assumption(String key) {
    return scene.assumption(key(key));
  }

  /// What is assumed for a key, if need be by the pricing rules themselves.
  Grounds.Assumption assumption(String key, Usage.Amounts otherwise) {
    return scene.assumption(key(key), otherwise);
  }

  private Usage.Key key(String name) {
    return new Usage.Key(subject.stack(), subject.logicalId(), name);
  }
}
