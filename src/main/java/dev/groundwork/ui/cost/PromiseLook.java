package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.PromiseCheck;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Promise;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.ui.cost.CostShown.Other;
import dev.groundwork.ui.cost.CostShown.PromiseLine;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words for promise against truth.
record PromiseLook(PromiseCheck check, Promise promise, Texts texts) {
  private static final String NO_AMOUNT = "\u2013";

  /// More parts than these nobody reads in a row.
  private static final int MOST_PARTS = 4;

  CostShown.Promise shown(ResolvedPlan plan) {
    List<PromiseLine> lines = new ArrayList<>();
    check.rows().forEach(it -> lines.add(line(it)));
    for (ResolvedStack stack : plan.stacks()) {
      List<LineItem> own =
          check.forgotten().stream().filter(it -> it.subject().stack().equals(stack.id())).toList();
      if (own.stream().anyMatch(it -> it.cost().isEmpty()) || sum(own).rounded().signum() != 0) {
        lines.add(forgotten(stack, own));
      }
    }
    return new CostShown.Promise(
        lines,
        total(),
        promise.note(),
        promise.alternatives().stream()
            .map(
                it ->
                    new Other(
                        it.title(), texts.amounts().dollars(Money.usd(it.monthly())), it.note()))
            .toList());
  }

  private PromiseLine line(PromiseCheck.Row row) {
    String note = row.line().note();
    String parts = row.items().isEmpty() ? nothing(row) : parts(row.items());
    return line(
        row.line().title(),
        row.line().spec(),
        row.promised(),
        new Truth(row.truth(), priced(row.items())),
        note.isEmpty() || parts.isEmpty() ? note + parts : note + " " + parts);
  }

  private String nothing(PromiseCheck.Row row) {
    return row.promised().amount().signum() == 0 || !row.line().note().isEmpty()
        ? ""
        : texts.get(row.line().covers().isEmpty() ? "cost.promise.none" : "cost.promise.absent");
  }

  private PromiseLine forgotten(ResolvedStack stack, List<LineItem> items) {
    boolean priced = priced(items);
    return new PromiseLine(
        stack.definition().title(),
        texts.get("cost.promise.forgotten"),
        NO_AMOUNT,
        texts.amounts().cents(sum(items), priced),
        texts.amounts().change(sum(items), priced),
        look(sum(items), priced),
        parts(items),
        new CostShown.Figures(Optional.empty(), sum(items)));
  }

  /// What AWS charges.
  ///
  /// @param priced whether that is all of it
  private record Truth(Money amount, boolean priced) {}

  private PromiseLine line(String title, String spec, Money promised, Truth truth, String because) {
    // Of what is shown, so that the three amounts of a row add up to the cent.
    Money difference = Money.usd(truth.amount().rounded().subtract(promised.rounded()));
    return new PromiseLine(
        title,
        spec,
        texts.amounts().cents(promised),
        texts.amounts().cents(truth.amount(), truth.priced()),
        texts.amounts().change(difference, truth.priced()),
        look(difference, truth.priced()),
        because,
        new CostShown.Figures(Optional.of(promised), truth.amount()));
  }

  private PromiseLine total() {
    String title = texts.get("cost.promise.total");
    Truth truth = new Truth(check.truth(), check.complete());
    return check
        .promised()
        .map(it -> line(title, "", it, truth, ""))
        .orElseGet(
            () ->
                new PromiseLine(
                    title,
                    "",
                    NO_AMOUNT,
                    texts.amounts().cents(truth.amount(), truth.priced()),
                    "",
                    "plain",
                    "",
                    new CostShown.Figures(Optional.empty(), truth.amount())));
  }

  /// What the truth is made of, what weighs most first. The amounts shown add up to the truth as it
  /// is shown: what has no place is one last part, and so is a cent of rounding.
  private String parts(List<LineItem> items) {
    Map<String, Money> byName = new LinkedHashMap<>();
    items.stream()
        .filter(it -> it.monthly().amount().signum() != 0)
        .forEach(it -> byName.merge(name(it), it.monthly(), Money::plus));
    List<Map.Entry<String, Money>> shown =
        byName.entrySet().stream()
            .filter(it -> it.getValue().rounded().signum() != 0)
            .sorted(Comparator.comparing(PromiseLook::weight).reversed())
            .limit(MOST_PARTS)
            .toList();
    List<String> parts = new ArrayList<>();
    Money rest = Money.usd(sum(items).rounded());
    for (Map.Entry<String, Money> each : shown) {
      parts.add(part("cost.promise.part", each.getKey(), each.getValue()));
      rest = rest.minus(Money.usd(each.getValue().rounded()));
    }
    int more = byName.size() - shown.size();
    if (rest.amount().signum() != 0) {
      parts.add(
          more == 0
              ? texts.get("cost.promise.rounding", texts.amounts().cents(rest))
              : part("cost.promise.more", more, rest));
    }
    items.stream()
        .filter(it -> it.cost().isEmpty())
        .map(it -> texts.get("cost.promise.unknown", name(it)))
        .forEach(parts::add);
    return parts.isEmpty() ? "" : texts.get("cost.promise.made", String.join(", ", parts));
  }

  private static BigDecimal weight(Map.Entry<String, Money> part) {
    return part.getValue().amount().abs();
  }

  private String part(String key, Object what, Money amount) {
    return texts.get(key, what, texts.amounts().cents(amount));
  }

  private String name(LineItem item) {
    return texts.price(item.component());
  }

  /// What is the same, or can't be known, is neither good nor bad.
  private static String look(Money difference, boolean priced) {
    int sign = difference.rounded().signum();
    return sign > 0 ? "bad" : sign == 0 || !priced ? "plain" : "good";
  }

  private static boolean priced(List<LineItem> items) {
    return items.stream().allMatch(it -> it.cost().isPresent());
  }

  private static Money sum(List<LineItem> items) {
    return Money.sum(items.stream().map(LineItem::monthly).toList());
  }
}
