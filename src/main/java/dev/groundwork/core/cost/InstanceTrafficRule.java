package dev.groundwork.core.cost;

import java.util.List;

/// What instances send to the internet themselves. An estimate of an instance with a public address
/// isn't complete without it; behind a load balancer, which sends the answers, it may be stated as
/// none.
final class InstanceTrafficRule implements PricingRule {
  private static final String KEY = "monthly_outbound_internet_gb";

  @Override
  public List<String> usage() {
    return List.of(KEY);
  }

  @Override
  public List<Charge> charges(PricedResource instance, Billing.Lifetime lifetime) {
    boolean stated = instance.assumption(KEY).isPresent();
    if (!stated && !PublicIpv4Rule.reachable(instance)) {
      return List.of();
    }
    Fact<Grounds.Assumption> sent = instance.stated(KEY);
    return List.of(
        Charge.used(
                "Sent to the internet",
                Fact.is("dt.out_internet_gb"),
                sent.map(Grounds.Assumption::amount),
                Billing.bySecond(lifetime))
            .assuming(sent.stream().toList()));
  }
}
