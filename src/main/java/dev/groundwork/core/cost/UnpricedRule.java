package dev.groundwork.core.cost;

import java.util.List;

/// Something that AWS bills and no list here has a price for: one row of `rules.yaml`. Where it
/// applies, or may, the estimate isn't complete.
///
/// @param component what is billed
/// @param reason why it can't be priced, in plain words
/// @param when all of these must hold
record UnpricedRule(String component, String reason, List<RateRule.When> when)
    implements PricingRule {
  UnpricedRule {
    when = List.copyOf(when);
  }

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    boolean passes =
        RateRule.When.hold(when, resource) instanceof Fact.Is<Boolean>(Boolean holds) && !holds;
    return passes
        ? List.of()
        : List.of(Charge.unknown(component, reason, Billing.bySecond(lifetime)));
  }
}
