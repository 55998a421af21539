package dev.groundwork.core.cost;

import java.util.List;

/// How AWS bills one kind of resource, or one side of it. A rule knows quantities and the names of
/// prices, never a price.
interface PricingRule {
  /// What is billed for a resource; nothing if nothing is.
  ///
  /// @param lifetime from when to when AWS bills it
  List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime);

  /// The keys of a usage file that it asks for.
  default List<String> usage() {
    return List.of();
  }
}
