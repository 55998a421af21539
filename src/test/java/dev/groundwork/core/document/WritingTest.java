package dev.groundwork.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {
  record Line(String stack, BigDecimal amount, Optional<String> note, Instant at) {}

  @Test
  void writesARecordAsJsonInItsOwnOrder() {
    Line line =
        new Line(
            "network",
            new BigDecimal("1E+3"),
            Optional.empty(),
            Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(Json.write(line))
        .isEqualTo("{\"stack\":\"network\",\"amount\":1000,\"at\":\"2026-11-20T08:00:00Z\"}");
    assertThat(Json.pretty(Map.of("a", List.of(1)))).isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}\n");
  }

  @Test
  void quotesYamlTextThatWouldBeReadAsSomethingElse() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("plan", "super-lean");
    tree.put("answer", "yes");
    tree.put("account", "012345678901");
    tree.put("version", "16");
    tree.put("empty", "");
    tree.put("note", "one\ntwo\n");
    tree.put("odd", "a: b # c");
    tree.put("week", 2);
    tree.put("limit", new BigDecimal("50.00"));
    tree.put("paused", false);
    tree.put("sets", List.of("a", "b"));
    tree.put("none", Map.of());
    String text = Yaml.write(tree);
    assertThat(text)
        .isEqualTo(
            """
            plan: super-lean
            answer: 'yes'
            account: '012345678901'
            version: '16'
            empty: ''
            note: |
              one
              two
            odd: 'a: b # c'
            week: 2
            limit: 50.00
            paused: false
            sets:
              - a
              - b
            none: {}
            """);
    MappingReader back = MappingReader.of("it", Documents.yaml("x", text));
    assertThat(back.text("note")).isEqualTo("one\ntwo\n");
    assertThat(back.text("odd")).isEqualTo("a: b # c");
  }
}
