package dev.groundwork.core.cost;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An estimate as `estimate --json` writes it. All amounts are decimal text: each line exact, the
/// three sums rounded once from the exact sum.
public record EstimateReport(
    String plan,
    String phase,
    String environment,
    String region,
    String currency,
    String pricesAsOf,
    boolean complete,
    Monthly monthly,
    List<Item> items) {
  public EstimateReport {
    items = List.copyOf(items);
  }

  /// The sums, in dollars and cents.
  public record Monthly(String low, String typical, String high) {}

  /// One line. An unknown one has no quantity, unit and price, and a note instead.
  ///
  /// @param assumptions what its quantity rests on, where it rests on assumed usage
  /// @param price where its price comes from
  public record Item(
      String stack,
      String logicalId,
      String type,
      String component,
      String kind,
      Optional<String> quantity,
      Optional<String> unit,
      Optional<String> unitPrice,
      Optional<String> monthly,
      Optional<String> note,
      Optional<List<Assumption>> assumptions,
      Optional<Grounds.Provenance> price) {}

  /// Usage that was assumed.
  ///
  /// @param key the key in a usage file, under the line's resource
  /// @param amount what was taken
  /// @param origin who says so: the plan, the pricing rules, or the founder
  public record Assumption(
      String key,
      String amount,
      String low,
      String typical,
      String high,
      Usage.Origin origin,
      Optional<String> unit,
      Optional<String> why) {}

  /// The report of an estimate.
  ///
  /// @param plan the plan's id, as phase and environment
  public static EstimateReport of(
      String plan, String phase, String environment, Estimate estimate) {
    Estimate.Range monthly = estimate.monthly();
    return new EstimateReport(
        plan,
        phase,
        environment,
        estimate.region(),
        monthly.typical().currency(),
        estimate.pricesAsOf().toString(),
        estimate.complete(),
        new Monthly(monthly.low().display(), monthly.typical().display(), monthly.high().display()),
        estimate.items().stream().map(EstimateReport::item).toList());
  }

  private static Item item(LineItem item) {
    Optional<LineItem.Cost> cost = item.cost();
    return new Item(
        item.subject().stack(),
        item.subject().logicalId(),
        item.subject().type(),
        item.component(),
        item.kind().name().toLowerCase(Locale.ROOT),
        cost.map(it -> it.quantity().toPlainString()),
        cost.map(LineItem.Cost::unit),
        cost.map(it -> it.unitPrice().exact()),
        cost.map(it -> it.monthly().exact()),
        item.note(),
        Optional.of(item.grounds().assumptions())
            .filter(all -> !all.isEmpty())
            .map(all -> all.stream().map(EstimateReport::assumption).toList()),
        item.grounds().price());
  }

  private static Assumption assumption(Grounds.Assumption it) {
    return new Assumption(
        it.of().name(),
        Decimals.plain(it.amount()).toPlainString(),
        Decimals.plain(it.amounts().low()).toPlainString(),
        Decimals.plain(it.amounts().typical()).toPlainString(),
        Decimals.plain(it.amounts().high()).toPlainString(),
        it.amounts().origin(),
        it.amounts().unit(),
        it.amounts().why());
  }
}
