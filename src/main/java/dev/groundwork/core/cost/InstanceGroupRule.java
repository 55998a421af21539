package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a group of instances bills: each instance with its disks, and for burstable ones what they
/// compute beyond their baseline. Their public addresses and traffic are rules of their own.
final class InstanceGroupRule implements PricingRule {
  private static final String CREDITS = "monthly_cpu_credit_hrs";
  private static final long MINUTE = 60;
  private static final Set<String> UNLIMITED_BY_DEFAULT = Set.of("t3", "t3a", "t4g");

  @Override
  public List<String> usage() {
    return List.of(InstanceGroup.KEY, CREDITS);
  }

  @Override
  public List<Charge> charges(PricedResource resource, Billing.Lifetime lifetime) {
    InstanceGroup group = InstanceGroup.of(resource);
    Running running = group.running();
    List<Charge> charges = new ArrayList<>();
    charges.add(
        Charge.hourly(
                "Linux instances",
                group.type().map(type -> "ec2.linux." + type),
                running.count(),
                Billing.bySecond(lifetime).atLeast(MINUTE))
            .assuming(running.assumptions()));
    credits(resource, group, lifetime).ifPresent(charges::add);
    for (Charge volume : volumes(group, lifetime)) {
      charges.add(volume.times(running.count()).assuming(running.assumptions()));
    }
    return charges;
  }

  private static List<Charge> volumes(InstanceGroup group, Billing.Lifetime lifetime) {
    return group
        .ownDisk()
        .map(
            size ->
                List.of(
                    Charge.monthly(
                        "Volumes",
                        Fact.is("ebs.gp3.gb_month"),
                        size,
                        Billing.bySecond(lifetime).alsoWhileStopped())))
        .orElseGet(() -> InstanceVolumesRule.charges(group.machine(), lifetime));
  }

  private static Optional<Charge> credits(
      PricedResource resource, InstanceGroup group, Billing.Lifetime lifetime) {
    Fact<String> family =
        group.type().map(type -> type.contains(".") ? type.substring(0, type.indexOf('.')) : type);
    boolean unlimited =
        family instanceof Fact.Is<String>(String it)
            && group
                    .machine()
                    .text(
                        "CreditSpecification.CpuCredits",
                        UNLIMITED_BY_DEFAULT.contains(it) ? "unlimited" : "standard")
                instanceof Fact.Is<String>(String mode)
            && mode.equals("unlimited")
            && it.startsWith("t");
    if (!unlimited) {
      return Optional.empty();
    }
    Fact<Grounds.Assumption> used = resource.stated(CREDITS);
    Fact<BigDecimal> hours = used.map(Grounds.Assumption::amount);
    return Optional.of(
        Charge.used(
                "Processor credits beyond the baseline",
                family.map(it -> "ec2.cpu_credits." + it),
                hours,
                Billing.bySecond(lifetime))
            .assuming(used.stream().toList()));
  }
}
