package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Kubernetes cluster: each hour, and six times that once its version is in extended support,
/// unless it is upgraded by then. Its nodes are billed with their groups.
///
/// The days are those of the Amazon EKS User Guide's release calendar, as it was in November 2026:
/// a line says when that of its version will come.
final class EksClusterRule implements PricingRule {
  /// Whose standard support has ended, by the end of it.
  private static final Map<String, String> EXTENDED =
      Map.of("1.31", "2025-11-26", "1.32", "2026-03-23", "1.33", "2026-07-29");

  private static final Pattern OLDER = Pattern.compile("1\\.([12][0-9]|30)");

  /// Whose standard support ends later.
  private static final Map<String, String> STANDARD =
      Map.of("1.34", "2026-12-02", "1.35", "2027-03-27");

  @Override
  public List<Charge> charges(PricedResource cluster, Billing.Lifetime lifetime) {
    Properties properties = cluster.properties();
    Billing billing = Billing.bySecond(lifetime).by(Billing.Granularity.HOUR);
    Fact<String> version =
        properties
            .text("Version", "newest")
            .with(
                properties.text("UpgradePolicy.SupportType", "EXTENDED"),
                // AWS upgrades it by itself.
                (it, support) -> support.equals("STANDARD") ? "newest" : it);
    Charge plane =
        Charge.hourly(
            "Control plane",
            version.map(it -> extended(it) ? "eks.extended_support_hour" : "eks.cluster_hour"),
            Fact.is(BigDecimal.ONE),
            billing);
    List<Charge> charges = new ArrayList<>();
    charges.add(
        version.stream()
            .flatMap(it -> Optional.ofNullable(STANDARD.get(it)).stream())
            .map(
                day ->
                    plane.noting("Standard support ends on " + day + "; then six times as much."))
            .findFirst()
            .orElse(plane));
    if (!(properties.truth("ComputeConfig.Enabled", false)
            instanceof Fact.Is<Boolean>(Boolean automatic))
        || automatic) {
      charges.add(Charge.unknown("Nodes", "AWS decides which instances auto mode takes", billing));
    }
    return charges;
  }

  /// Older ones aren't made any more; those that are left are in extended support.
  private static boolean extended(String version) {
    return EXTENDED.containsKey(version) || OLDER.matcher(version).matches();
  }
}
