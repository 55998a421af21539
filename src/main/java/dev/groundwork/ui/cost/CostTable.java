package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.Assumed;
import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.cost.Usage;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What each side of the cost screen shows, as a table with exact numbers.
record CostTable(CostSheet sheet, CostShown shown, UsageLevel level, Texts texts) {
  Sheet lines() {
    Sheet table =
        new Sheet(
            texts,
            "cost.csv.stack",
            "cost.csv.resource",
            "cost.csv.type",
            "cost.csv.component",
            "cost.csv.kind",
            "cost.csv.quantity",
            "cost.csv.unit",
            "cost.csv.price",
            "cost.csv.monthly",
            "cost.csv.low",
            "cost.csv.high",
            "cost.csv.because");
    sheet.at(level).items().forEach(it -> table.row(line(table, it)));
    return table;
  }

  private List<String> line(Sheet table, LineItem item) {
    Optional<LineItem.Cost> cost = item.cost();
    return List.of(
        item.subject().stack(),
        item.subject().logicalId(),
        item.subject().type(),
        texts.price(item.component()),
        item.kind().name().toLowerCase(Locale.ROOT),
        cost.map(it -> table.number(it.quantity())).orElse(""),
        cost.map(LineItem.Cost::unit).orElse(""),
        cost.map(it -> table.number(it.unitPrice())).orElse(""),
        cost.map(it -> table.number(it.monthly())).orElse(""),
        cost.map(_ -> table.number(sheet.monthly(UsageLevel.LOW, item))).orElse(""),
        cost.map(_ -> table.number(sheet.monthly(UsageLevel.HIGH, item))).orElse(""),
        new CostWords(texts).because(item));
  }

  Sheet assumptions() {
    Sheet table =
        new Sheet(
            texts,
            "cost.csv.stack",
            "cost.csv.resource",
            "cost.csv.key",
            "cost.csv.own",
            "cost.csv.low",
            "cost.csv.typical",
            "cost.csv.high",
            "cost.csv.unit",
            "cost.csv.monthly",
            "cost.csv.because");
    sheet.assumptions().forEach(it -> table.row(assumption(table, it)));
    return table;
  }

  private List<String> assumption(Sheet table, Assumed it) {
    Optional<Usage.Amounts> amounts = it.amounts();
    return List.of(
        it.of().stack(),
        it.of().logicalId(),
        it.of().name(),
        it.own().map(table::number).orElse(""),
        amounts.map(each -> table.number(each.low())).orElse(""),
        amounts.map(each -> table.number(each.typical())).orElse(""),
        amounts.map(each -> table.number(each.high())).orElse(""),
        amounts.flatMap(Usage.Amounts::unit).map(texts::price).orElse(""),
        table.number(it.monthly()),
        amounts.flatMap(Usage.Amounts::why).map(texts::price).orElse(""));
  }

  Sheet growth() {
    Sheet table =
        new Sheet(
            texts, "cost.csv.chart", "cost.csv.what", "cost.csv.monthly", "cost.csv.promised");
    bars(table, "cost.shares.title", shown.shares());
    bars(table, "cost.weeks.title", shown.weeks());
    bars(table, "cost.phases.title", shown.phases());
    return table;
  }

  private void bars(Sheet table, String title, List<CostShown.Bar> bars) {
    for (CostShown.Bar bar : bars) {
      table.row(
          List.of(
              texts.get(title),
              bar.label(),
              table.number(bar.amount()),
              bar.beside().map(table::number).orElse("")));
    }
  }

  Sheet promise() {
    Sheet table =
        new Sheet(
            texts,
            "cost.promise.head.what",
            "cost.csv.spec",
            "cost.promise.head.promised",
            "cost.promise.head.truth",
            "cost.promise.head.difference",
            "cost.promise.head.because");
    shown.promise().lines().forEach(it -> table.row(promise(table, it)));
    return table.row(promise(table, shown.promise().total()));
  }

  private static List<String> promise(Sheet table, CostShown.PromiseLine line) {
    Optional<Money> promised = line.figures().promised();
    Money truth = line.figures().truth();
    return List.of(
        line.title(),
        line.spec(),
        promised.map(table::number).orElse(""),
        table.number(truth),
        table.number(truth.minus(promised.orElse(Money.ZERO))),
        line.because());
  }

  Sheet whatIf(WhatIfShown asked) {
    Sheet table = new Sheet(texts, "cost.csv.what", "cost.csv.monthly", "cost.csv.because");
    asked.months().forEach(it -> table.row(List.of(it.title(), it.amount(), it.note())));
    asked.savings().forEach(it -> table.row(List.of(it.title(), it.amount(), it.words())));
    return table;
  }
}
