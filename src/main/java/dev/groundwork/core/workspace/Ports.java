package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.Calls;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Everything from outside that a workspace works with.
public record Ports(
    PlanCatalog plans,
    PriceBook prices,
    Connector connector,
    OwnAddress ownAddress,
    Calls calls,
    RandomGenerator random) {
  /// The same, with what plans and prices say in a language, as far as they have it.
  public Ports in(Locale language) {
    return new Ports(plans.in(language), prices, connector, ownAddress, calls, random);
  }
}
