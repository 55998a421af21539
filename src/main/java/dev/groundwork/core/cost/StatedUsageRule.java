package dev.groundwork.core.cost;

import java.util.List;

/// Most of such a resource's price is usage, of one kind or another: if nobody states any of it,
/// the estimate isn't complete.
///
/// @param keys at least one of these must be stated
record StatedUsageRule(List<String> keys) implements PricingRule {
  StatedUsageRule {
    keys = List.copyOf(keys);
  }

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    boolean stated = keys.stream().anyMatch(key -> resource.assumption(key).isPresent());
    return stated
        ? List.of()
        : List.of(
            Charge.unknown(
                "Use",
                "how much is used isn't stated: " + keys.getFirst(),
                Billing.bySecond(lifetime)));
  }
}
