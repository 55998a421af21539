package dev.groundwork.core.cost;

import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.price.Provenance;
import java.time.LocalDate;
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
    List<Item> items,
    Optional<Shared> shared,
    Optional<FurtherSums> outlook,
    Optional<WithTax> tax,
    Optional<Balance> credits,
    Optional<List<Instead>> choices,
    Optional<List<Alert>> alerts) {
  public EstimateReport {
    items = List.copyOf(items);
  }

  /// The sums, in dollars and cents.
  public record Monthly(String low, String typical, String high) {}

  /// What is shared with another environment, which counts it.
  public record Shared(String environment, String monthly) {}

  /// See [Outlook].
  public record FurtherSums(String noTraffic, String tenTimes, FirstMonth firstMonth) {}

  /// What is left of the month in which it begins.
  public record FirstMonth(LocalDate from, Monthly sums) {}

  /// The sums with a tax.
  public record WithTax(String percent, Monthly monthly) {}

  /// Credits, beside the gross sums; see [Credits].
  public record Balance(
      String balance, Optional<LocalDate> lastsUntil, Optional<LocalDate> closes) {}

  /// Another answer, and what it makes of a month at typical use: to a parameter, to the same one
  /// of several stacks, or to a setting.
  ///
  /// @param added ids of the stacks that come with it, if any do
  /// @param removed ids of the stacks that go with it, if any do
  public record Instead(
      Optional<String> parameter,
      Optional<List<String>> parameters,
      Optional<String> setting,
      String now,
      String instead,
      String difference,
      Optional<List<String>> added,
      Optional<List<String>> removed) {
    private static Instead of(Choice choice) {
      List<String> parameters =
          switch (choice.subject()) {
            case Choice.Subject.OfParameters(List<ParameterRef> refs) ->
                refs.stream().map(ParameterRef::toString).toList();
            case Choice.Subject.OfSetting _ -> List.of();
          };
      return new Instead(
          parameters.size() == 1 ? Optional.of(parameters.getFirst()) : Optional.empty(),
          some(parameters.size() == 1 ? List.of() : parameters),
          choice.subject() instanceof Choice.Subject.OfSetting(String id)
              ? Optional.of(id)
              : Optional.empty(),
          choice.now(),
          choice.instead(),
          choice.difference().display(),
          some(choice.swap().added()),
          some(choice.swap().removed()));
    }

    private static Optional<List<String>> some(List<String> texts) {
      return Optional.of(texts).filter(it -> !it.isEmpty());
    }
  }

  /// An e-mail of AWS's, and on which day of a full month it comes; without one it doesn't.
  ///
  /// @param sure whether every price is known: if not, it may come earlier
  public record Alert(String amount, Optional<Integer> day, boolean sure) {}

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
      Optional<Provenance> price) {}

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
  /// @param besides what founders ask besides; empty if nobody asked
  public static EstimateReport of(
      String plan, String phase, String environment, Estimate estimate, Optional<Besides> besides) {
    return new EstimateReport(
        plan,
        phase,
        environment,
        estimate.region(),
        estimate.monthly().typical().currency(),
        estimate.pricesAsOf().toString(),
        estimate.complete(),
        monthly(estimate.monthly()),
        estimate.items().stream().map(EstimateReport::item).toList(),
        besides
            .flatMap(Besides::elsewhere)
            .map(it -> new Shared(it.environment(), it.monthly().display())),
        besides.map(Besides::outlook).map(EstimateReport::further),
        besides.flatMap(Besides::tax).map(EstimateReport::withTax),
        besides
            .flatMap(Besides::credits)
            .map(it -> new Balance(it.balance().display(), it.lastsUntil(), it.closes())),
        besides.map(it -> it.choices().stream().map(Instead::of).toList()),
        besides.map(it -> it.alerts().stream().map(EstimateReport::alert).toList()));
  }

  private static FurtherSums further(Outlook asked) {
    return new FurtherSums(
        asked.noTraffic().display(),
        asked.tenTimes().display(),
        new FirstMonth(asked.firstMonth().from(), monthly(asked.firstMonth().range())));
  }

  private static WithTax withTax(Tax tax) {
    return new WithTax(Decimals.plain(tax.percent()).toPlainString(), monthly(tax.monthly()));
  }

  private static Alert alert(Alerts.Foretold mail) {
    return new Alert(
        mail.amount().display(),
        mail.day().isPresent() ? Optional.of(mail.day().getAsInt()) : Optional.empty(),
        mail.sure());
  }

  private static Monthly monthly(Estimate.Range range) {
    return new Monthly(range.low().display(), range.typical().display(), range.high().display());
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
