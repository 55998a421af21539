package dev.groundwork.ui.cost;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every line as a table of texts: exact decimals, for spreadsheets rather than for reading.
record CostTable(CostSheet sheet, UsageLevel level, Texts texts) {
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "stack",
            "resource",
            "type",
            "component",
            "kind",
            "quantity",
            "unit",
            "unit price",
            "monthly",
            "low",
            "high",
            "because"));
    sheet.at(level).items().forEach(it -> rows.add(row(it)));
    return rows;
  }

  private List<String> row(LineItem item) {
    return List.of(
        item.subject().stack(),
        item.subject().logicalId(),
        item.subject().type(),
        texts.price(item.component()),
        item.kind().name().toLowerCase(java.util.Locale.ROOT),
        item.cost().map(it -> it.quantity().toPlainString()).orElse(""),
        item.cost().map(LineItem.Cost::unit).orElse(""),
        item.cost().map(it -> it.unitPrice().exact()).orElse(""),
        item.cost().map(it -> it.monthly().exact()).orElse(""),
        monthly(UsageLevel.LOW, item),
        monthly(UsageLevel.HIGH, item),
        new CostWords(texts).because(item));
  }

  private String monthly(UsageLevel of, LineItem item) {
    return item.cost().isEmpty()
        ? ""
        : Money.sum(
                sheet.at(of).items().stream()
                    .filter(it -> it.kind() == item.kind())
                    .filter(it -> CostSheet.LineKey.of(it).equals(CostSheet.LineKey.of(item)))
                    .map(LineItem::monthly)
                    .toList())
            .exact();
  }

  /// As RFC 4180 has it. A field that a spreadsheet would take for a formula is quoted by a space
  /// before it.
  String csv() {
    return rows().stream()
        .map(row -> row.stream().map(CostTable::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /// With tabs, as spreadsheets take it from the clipboard.
  String tabs() {
    return rows().stream()
        .map(row -> String.join("\t", row.stream().map(it -> it.replace('\t', ' ')).toList()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String field(String text) {
    boolean formula = text.matches("[=+@].*");
    boolean quoted = formula || text.matches("(?s).*[\",\r\n].*");
    return quoted ? "\"" + (formula ? " " : "") + text.replace("\"", "\"\"") + "\"" : text;
  }
}
