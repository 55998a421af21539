package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.PromiseCheck;
import dev.groundwork.core.cost.WeekCost;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.cost.CostShown.Bar;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks at a cost sheet at one level of usage. A pure function.
record CostLook(CostSheet sheet, UsageLevel level, Texts texts) {
  private static final int MOST_SHARES = 8;
  private static final int MOST_NAMES = 3;

  CostShown shown() {
    return new CostShown(
        Stream.of(UsageLevel.values()).collect(Collectors.toMap(it -> it, this::sum)),
        warning(),
        rows(),
        shares(),
        weeks(),
        phases(),
        promise());
  }

  private Estimate estimate() {
    return sheet.at(level);
  }

  private CostWords words() {
    return new CostWords(texts);
  }

  private String sum(UsageLevel of) {
    Estimate estimate = sheet.at(of);
    return texts.amounts().cents(estimate.total(), estimate.complete());
  }

  private String warning() {
    long unknown = estimate().items().stream().filter(it -> it.cost().isEmpty()).count();
    return unknown == 0 ? "" : texts.get("cost.incomplete", unknown);
  }

  private List<CostRow> rows() {
    List<CostRow> rows = new ArrayList<>();
    for (ResolvedStack stack : sheet.plan().stacks()) {
      List<LineItem> own =
          estimate().items().stream()
              .filter(it -> it.subject().stack().equals(stack.id()))
              .toList();
      List<Estimate.FreeResource> free =
          estimate().free().stream().filter(it -> it.subject().stack().equals(stack.id())).toList();
      if (!own.isEmpty() || !free.isEmpty()) {
        rows.add(new CostRow.Group(stack.definition().title(), amountOf(stack)));
        own.forEach(it -> rows.add(row(it)));
        free.stream()
            .collect(
                Collectors.groupingBy(
                    Estimate.FreeResource::reason, LinkedHashMap::new, Collectors.toList()))
            .forEach((reason, resources) -> rows.add(row(reason, resources)));
      }
    }
    return rows;
  }

  private String amountOf(ResolvedStack stack) {
    return texts
        .amounts()
        .cents(estimate().ofStack(stack.id()), estimate().priced(List.of(stack.id())));
  }

  private CostRow row(LineItem item) {
    return new CostRow.Line(
        name(item.subject()),
        texts.price(item.component()),
        item.kind().name().toLowerCase(java.util.Locale.ROOT),
        words().kind(item.kind()),
        words().quantity(item),
        item.cost().flatMap(it -> texts.unit(it.unit())).orElse(""),
        words().amount(item),
        range(item),
        words().because(item));
  }

  /// What AWS doesn't bill for the same reason takes one row.
  private CostRow row(String reason, List<Estimate.FreeResource> free) {
    String names =
        free.stream()
            .limit(MOST_NAMES)
            .map(it -> name(it.subject()))
            .collect(Collectors.joining(", "));
    return new CostRow.Line(
        free.size() > MOST_NAMES
            ? texts.get("cost.line.more", names, free.size() - MOST_NAMES)
            : names,
        "",
        "free",
        texts.get("cost.kind.free"),
        "",
        "",
        texts.amounts().cents(Money.ZERO),
        "",
        texts.price(reason));
  }

  private String name(LineItem.Subject subject) {
    return texts.resource(sheet.plan().stack(subject.stack()).definition(), subject.logicalId());
  }

  /// From low to high usage, where that differs in cents.
  private String range(LineItem item) {
    if (item.grounds().assumptions().isEmpty()) {
      return "";
    }
    Money low = sheet.monthly(UsageLevel.LOW, item);
    Money high = sheet.monthly(UsageLevel.HIGH, item);
    return low.rounded().compareTo(high.rounded()) == 0
        ? ""
        : texts.get("cost.line.range", texts.amounts().cents(low), texts.amounts().cents(high));
  }

  /// What has no known price at all is no small part: it is there, too.
  private List<Bar> shares() {
    List<ResolvedStack> all =
        sheet.plan().stacks().stream()
            .filter(it -> weight(it).rounded().signum() > 0 || !estimate().priced(Set.of(it.id())))
            .sorted(Comparator.comparing(this::weight).reversed())
            .toList();
    int shown = all.size() <= MOST_SHARES ? all.size() : MOST_SHARES - 1;
    List<Bar> shares = new ArrayList<>();
    all.subList(0, shown).forEach(it -> shares.add(share(it.definition().title(), List.of(it))));
    if (shown < all.size()) {
      shares.add(share(texts.get("cost.shares.rest"), all.subList(shown, all.size())));
    }
    return shares;
  }

  private Money weight(ResolvedStack stack) {
    return estimate().ofStack(stack.id());
  }

  private Bar share(String title, List<ResolvedStack> stacks) {
    Money amount = Money.sum(stacks.stream().map(this::weight).toList());
    boolean priced = estimate().priced(stacks.stream().map(ResolvedStack::id).toList());
    return new Bar(title, amount, Optional.empty(), texts.amounts().cents(amount, priced));
  }

  private List<Bar> weeks() {
    List<WeekCost> weeks = sheet.weeks(level);
    return IntStream.range(0, weeks.size())
        .mapToObj(
            i ->
                new Bar(
                    texts.get("cost.week", i + 1),
                    weeks.get(i).monthly(),
                    Optional.empty(),
                    texts.amounts().cents(weeks.get(i).monthly(), weeks.get(i).complete())))
        .toList();
  }

  private List<Bar> phases() {
    return sheet.phases().stream()
        .map(
            it -> {
              Money amount = it.monthly().at(level);
              String text = texts.amounts().cents(amount);
              return new Bar(
                  it.phase().title(),
                  amount,
                  it.phase().promised().map(Money::usd),
                  texts.amounts().atLeast(text, it.complete()));
            })
        .toList();
  }

  private CostShown.Promise promise() {
    var promise = sheet.plan().plan().introduction().promise();
    Phase phase = sheet.plan().plan().phase(sheet.plan().answers().phase());
    PromiseCheck check = PromiseCheck.of(promise, phase, estimate());
    return new PromiseLook(check, promise, texts).shown(sheet.plan());
  }
}
