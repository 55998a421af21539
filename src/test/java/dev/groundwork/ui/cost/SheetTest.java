package dev.groundwork.ui.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
  @Test
  void aPointIsAPointAndFieldsArePartedByCommas() {
    Sheet sheet = sheet(Locale.ENGLISH);

    assertThat(sheet.row(List.of("a, b", sheet.number(new BigDecimal("-0.90")))).csv())
        .isEqualTo("stack,monthly\r\n\"a, b\",-0.9\r\n");
  }

  /// Where `3.65` would be read as a day in March.
  @Test
  void inGermanNumbersHaveACommaAndFieldsArePartedBySemicolons() {
    Sheet sheet = sheet(Locale.GERMAN);

    assertThat(sheet.row(List.of("a, b", sheet.number(new BigDecimal("3.65")))).csv())
        .isEqualTo("Stack;im Monat\r\na, b;3,65\r\n");
    assertThat(sheet.tabs()).endsWith("a, b\t3,65\n");
  }

  @Test
  void aFileWithOtherLettersSaysItsEncoding() {
    assertThat(sheet(Locale.GERMAN).row(List.of("für", "1")).csv()).startsWith("\uFEFFStack");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "@SUM(A1)", "-2+3", "\t=1", "\r=1"})
  void nothingIsAFormula(String text) {
    Sheet sheet = sheet(Locale.ENGLISH).row(List.of(text, "1"));

    assertThat(sheet.csv()).contains("\r\n\" " + text + "\",1");
    assertThat(sheet.tabs().lines().toList().getLast()).startsWith(" ");
  }

  @Test
  void quotesAndLineBreaksStayInTheirField() {
    assertThat(sheet(Locale.ENGLISH).row(List.of("say \"a\"\nb", "1")).csv())
        .endsWith("\"say \"\"a\"\"\nb\",1\r\n");
  }

  private static Sheet sheet(Locale language) {
    return new Sheet(Texts.in(language), "cost.csv.stack", "cost.csv.monthly");
  }
}
