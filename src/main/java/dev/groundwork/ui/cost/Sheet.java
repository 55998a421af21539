package dev.groundwork.ui.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A table as spreadsheets of the founder's language take it: where a comma is the decimal point,
/// fields of a file are parted by semicolons, and numbers have that comma.
final class Sheet {
  /// Without it spreadsheets take a file for one of an older encoding.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String NUMBER = "-?[0-9]+([.,][0-9]+)?";

  private final Texts texts;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param heads keys of the columns' heads
  Sheet(Texts texts, String... heads) {
    this.texts = texts;
    rows.add(Arrays.stream(heads).map(texts::get).toList());
  }

  /// Adds a row; an empty list is an empty line.
  Sheet row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /// A number as a spreadsheet reads it: every digit, and nothing to group them.
  String number(BigDecimal number) {
    return texts.numbers().typed(number.stripTrailingZeros().toPlainString());
  }

  /// An amount with every digit.
  String number(Money money) {
    return number(money.amount());
  }

  /// As RFC 4180 has it, but for the separator.
  String csv() {
    String separator = number(new BigDecimal("0.5")).contains(",") ? ";" : ",";
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(Sheet::harmless)
                        .map(it -> quoted(it, separator))
                        .collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    boolean ascii = text.chars().allMatch(it -> it < 128);
    return ascii ? text : BYTE_ORDER_MARK + text;
  }

  /// With tabs, as spreadsheets take it from the clipboard.
  String tabs() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(it -> harmless(it.replaceAll("[\t\r\n]+", " ")))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// What a spreadsheet would take for a formula has a space before it.
  private static String harmless(String text) {
    return text.matches("(?s)[=+@\t\r-].*") && !text.matches(NUMBER) ? " " + text : text;
  }

  private static String quoted(String text, String separator) {
    boolean needs = text.matches("(?s).*[\"\r\n].*") || text.contains(separator);
    return needs || text.startsWith(" ") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
