package dev.groundwork.core.ledger;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.price.Price;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.template.ResolvedResource;
import java.util.Map;
import java.util.Optional;

/// What a snapshot that stays costs a month: at most the whole disk, since AWS bills what is used
/// of it, which nobody tells us.
public final class SnapshotPrices {
  private static final Map<String, Disk> DISKS =
      Map.of(
          "AWS::RDS::DBInstance", new Disk("AllocatedStorage", KeptSnapshots.PRICE),
          "AWS::EC2::Volume", new Disk("Size", "ebs.snapshot.gb_month"));

  private final PriceBook prices;

  /// Where a type says its size, and what a GB of its snapshot costs.
  private record Disk(String property, String price) {}

  /// With the prices to use.
  public SnapshotPrices(PriceBook prices) {
    this.prices = prices;
  }

  /// At most so much a month, exact; empty for what leaves no snapshot, and where size or price
  /// aren't known.
  ///
  /// @param stack the stack's id in the plan
  public Optional<Money> monthly(ResolvedPlan plan, String stack, String logicalId) {
    return plan.stacks().stream()
        .filter(it -> it.id().equals(stack))
        .flatMap(
            it ->
                it.resolution().resources().stream()
                    .filter(resource -> resource.logicalId().equals(logicalId))
                    .flatMap(resource -> monthly(it.region(), resource).stream()))
        .findFirst();
  }

  private Optional<Money> monthly(String region, ResolvedResource resource) {
    return Optional.ofNullable(DISKS.get(resource.type()))
        .flatMap(
            disk ->
                switch (prices.price(region, disk.price)) {
                  case Price.Missing _ -> Optional.empty();
                  case Price.Known known ->
                      resource
                          .properties()
                          .number(disk.property)
                          .map(size -> Money.usd(known.usd()).times(size));
                });
  }
}
