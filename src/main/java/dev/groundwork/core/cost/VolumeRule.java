package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// An EBS volume: its size, and for gp3 what it can do beyond the included 3,000 operations and 125
/// MiB a second. Billed while nothing uses it, too.
final class VolumeRule implements PricingRule {
  private static final BigDecimal INCLUDED_IOPS = new BigDecimal(3000);
  private static final BigDecimal INCLUDED_THROUGHPUT = new BigDecimal(125);

  @Override
  public List<Charge> charges(PricedResource volume, Billing.Lifetime lifetime) {
    return charges(volume.properties(), "Size", lifetime);
  }

  static List<Charge> charges(Properties volume, String size, Billing.Lifetime lifetime) {
    Billing billing = Billing.bySecond(lifetime).alsoWhileStopped();
    Fact<String> type = volume.text("VolumeType", "gp2");
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.monthly(
            "Volume", type.map(it -> "ebs." + it + ".gb_month"), volume.number(size), billing));
    if (volume.has("Iops")) {
      charges.add(
          Charge.monthly(
              "Volume operations beyond 3,000 a second",
              type.map(it -> "ebs." + it + ".iops_month"),
              beyond(type, volume.number("Iops"), INCLUDED_IOPS),
              billing));
    }
    if (volume.has("Throughput")) {
      charges.add(
          Charge.monthly(
              "Volume throughput beyond 125 MiB a second",
              type.map(it -> "ebs." + it + ".throughput"),
              beyond(type, volume.number("Throughput"), INCLUDED_THROUGHPUT),
              billing));
    }
    return charges;
  }

  /// Only gp3 brings some of it.
  private static Fact<BigDecimal> beyond(
      Fact<String> type, Fact<BigDecimal> number, BigDecimal included) {
    return type.with(
        number, (it, all) -> it.equals("gp3") ? all.subtract(included).max(BigDecimal.ZERO) : all);
  }
}
