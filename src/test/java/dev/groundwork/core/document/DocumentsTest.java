package dev.groundwork.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static String outline(Node node) {
    String place = node.at().line() + ":" + node.at().column() + " ";
    return switch (node) {
      case Scalar scalar -> place + scalar.kind() + " " + scalar.text();
      case Sequence list -> place + list.items().stream().map(DocumentsTest::outline).toList();
      case Mapping mapping ->
          place
              + mapping.entries().values().stream()
                  .map(e -> e.key().at().column() + " " + e.key().text() + "=" + outline(e.value()))
                  .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  @Test
  void rememberWhereEachYamlValueStands() {
    Node node = Documents.parse("a.yaml", "name: demo\nports:\n  - 80\n  - '443'\nnone:\n");
    assertThat(outline(node))
        .isEqualTo(
            "1:1 {1 name=1:7 STRING demo, 1 ports=3:3 [3:5 INTEGER 80, 4:5 STRING 443], 1 none=5:6"
                + " NULL }");
  }

  @Test
  void rememberWhereEachJsonValueStands() {
    Node node =
        Documents.parse(
            "a.json", "{\"name\": \"demo\",\n \"ports\": [80, \"443\", 1.50, true, null]}");
    assertThat(outline(node))
        .isEqualTo(
            "1:1 {2 name=1:10 STRING demo, 2 ports=2:11 [2:12 INTEGER 80, 2:16 STRING 443,"
                + " 2:23 FLOAT 1.50, 2:29 BOOLEAN true, 2:35 NULL ]}");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, BOOLEAN, false",
    "Off, BOOLEAN, false",
    "y, STRING, false",
    "~, NULL, false",
    "123456789012, INTEGER, false",
    "012345678901, STRING, true",
    "0644, STRING, true",
    "0, INTEGER, false",
    "-1.50, FLOAT, false",
    "1e3, STRING, true",
    "22:22, STRING, true",
    "0x1F, STRING, true",
    "1_000, STRING, true",
    "2010-09-09, STRING, false",
    "10.0.0.0/16, STRING, false",
    "1.2.3, STRING, false",
    ".inf, STRING, true",
    "-, STRING, false",
    "true, BOOLEAN, false"
  })
  void takeAPlainScalarForWhatCloudFormationDoesWithoutLosingADigit(
      String text, ScalarKind kind, boolean ambiguous) {
    Node node =
        text.equals("-")
            ? new Scalar("-", ScalarKind.ofPlain("-"), false, Position.startOf("x"))
            : Documents.yaml("x", text);
    assertThat(node)
        .isInstanceOfSatisfying(
            Scalar.class,
            scalar -> {
              assertThat(scalar.text()).isEqualTo(text);
              assertThat(scalar.kind()).isEqualTo(kind);
              assertThat(ScalarKind.ambiguous(scalar)).isEqualTo(ambiguous);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a: 1\\na: 2 | x:2:1: the key \"a\" stands here a second time (first in line 1)",
        "{\"a\": 1,\\n"
            + " \"a\": 2} | x:2:2: the key \"a\" stands here a second time (first in line 1)",
        "a: &b 1\\nc: *b | x:2:4: YAML aliases (*b) are not allowed; repeat the value",
        "a:\\n  <<: {b: 1} | x:2:3: YAML merge keys (<<) are not allowed; repeat the values",
        "a: !Ref b | x:1:4: the tag !Ref has no meaning here",
        "a: !!binary b | x:1:4: the YAML type !!binary is not supported",
        "a: 1\\n---\\nb: 2 | x:2:1: a second document begins here; one file holds one document",
        "[1] 2 | x:1:5: a second value begins here; one file holds one",
        "# nothing | x:1:1: the file is empty",
      })
  void refuseWithPlaceAndReason(String text, String message) {
    assertThatThrownBy(() -> Documents.parse("x", text.replace("\\n", "\n")))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(message.replace("\"\"", "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: [1", "a: b: c", "\ta: 1", "{\"a\": }", "{\"a\": 1", "a: \u0007", "? [a]: b"})
  void refuseBrokenTextWithAPlace(String text) {
    assertThatThrownBy(() -> Documents.parse("x", text))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageMatching("(?s)x:\\d+:\\d+: .+");
  }

  @Test
  void neverWriteOutANumberOfABillionDigits() {
    assertThatThrownBy(() -> Documents.json("x", "[1e999999999]"))
        .hasMessage("x:1:2: a number of more than 400 digits");
    assertThat(((Scalar) Documents.yaml("x", "9".repeat(401))).kind()).isEqualTo(ScalarKind.STRING);
    assertThat(Numbers.exact("1e999999999")).isEmpty();
    assertThat(Numbers.exact("1e99999999999999")).isEmpty();
    assertThat(Numbers.exact(" -1.50 ")).contains(new BigDecimal("-1.50"));
  }

  @Test
  void refuseFilesMadeToExhaustUs() {
    assertThatThrownBy(() -> Documents.json("x", "[".repeat(5000)))
        .hasMessageContaining("100 levels");
    assertThatThrownBy(() -> Documents.yaml("x", "[".repeat(5000)))
        .hasMessageContaining("100 levels");
    assertThatThrownBy(() -> Documents.json("x", "[" + "1,".repeat(400_000) + "1]"))
        .hasMessageContaining("more than 400,000");
    assertThatThrownBy(() -> Documents.yaml("x", "a".repeat(4_000_001)))
        .hasMessageContaining("at most 4,000,000");
  }
}
