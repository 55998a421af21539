package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A Kubernetes cluster: each hour, and six times that once its version is in extended support,
/// unless it is upgraded by then. The versions are those of Amazon EKS's calendar as of November
/// 2026. Its nodes are billed with their groups.
final class EksClusterRule implements PricingRule {
  private static final Set<String> EXTENDED =
      Set.of("1.26", "1.27", "1.28", "1.29", "1.30", "1.31", "1.32", "1.33");

  @Override
  public List<Charge> charges(PricedResource cluster, Billing.Lifetime lifetime) {
    Properties properties = cluster.properties();
    Billing billing = Billing.bySecond(lifetime).by(Billing.Granularity.HOUR);
    Fact<Boolean> extended =
        properties
            .text("Version", "newest")
            .with(
                properties.text("UpgradePolicy.SupportType", "EXTENDED"),
                (version, support) -> EXTENDED.contains(version) && !support.equals("STANDARD"));
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.hourly(
            "Control plane",
            extended.map(it -> it ? "eks.extended_support_hour" : "eks.cluster_hour"),
            Fact.is(BigDecimal.ONE),
            billing));
    if (!(properties.truth("ComputeConfig.Enabled", false)
            instanceof Fact.Is<Boolean>(Boolean automatic))
        || automatic) {
      charges.add(Charge.unknown("Nodes", "AWS decides which instances auto mode takes", billing));
    }
    return charges;
  }
}
