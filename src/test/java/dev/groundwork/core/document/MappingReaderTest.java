package dev.groundwork.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
  private enum Kind {
    RED_STOP,
    GUIDE
  }

  private static MappingReader reader(String yaml) {
    return MappingReader.of("a step", Documents.yaml("plan.yaml", yaml));
  }

  private static void assertRefused(String yaml, Consumer<MappingReader> read, String message) {
    assertThatThrownBy(() -> read.accept(reader(yaml)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(message);
  }

  @Test
  void readsEachKindOfValue() {
    MappingReader reader =
        reader(
            """
            id: 012
            week: 2
            hours: 1.50
            kind: red-stop
            open: yes
            sets: [a, 1]
            stacks: {db: 1, net: 2}
            note:
            """);
    assertThat(reader.text("id")).isEqualTo("012");
    assertThat(reader.integer("week")).isEqualTo(2);
    assertThat(reader.decimal("hours")).isEqualTo(new BigDecimal("1.50"));
    assertThat(reader.choice("kind", Kind.class)).isEqualTo(Kind.RED_STOP);
    assertThat(reader.flag("open", false)).isTrue();
    assertThat(reader.texts("sets")).isEqualTo(List.of("a", "1"));
    assertThat(reader.named("stacks", (key, node) -> node.at().column()))
        .containsEntry("db", 14)
        .containsEntry("net", 22);
    assertThat(reader.optionalText("note")).isEmpty();
    assertThat(reader.integer("retries", 3)).isEqualTo(3);
    reader.done();
  }

  @Test
  void refusesWhatDoesNotFitWithPlaceAndReason() {
    assertRefused("a: 1", r -> r.text("id"), "plan.yaml:1:1: a step needs \"id\"");
    assertRefused("id: [1]", r -> r.text("id"), "plan.yaml:1:5: \"id\" must be text, not a list");
    assertRefused(
        "week: two",
        r -> r.integer("week"),
        "plan.yaml:1:7: \"week\" must be a number, not \"two\"");
    assertRefused(
        "week: 1.5", r -> r.integer("week"), "plan.yaml:1:7: \"week\" must be a whole number");
    assertRefused(
        "open: maybe",
        r -> r.flag("open", true),
        "plan.yaml:1:7: \"open\" must be true or false, not \"maybe\"");
    assertRefused(
        "sets: a", r -> r.texts("sets"), "plan.yaml:1:7: \"sets\" must be a list, not text");
    assertRefused(
        "kind: stop",
        r -> r.choice("kind", Kind.class),
        "plan.yaml:1:7: \"kind\" must be one of red-stop, guide, not \"stop\"");
    assertThatThrownBy(() -> reader("- a"))
        .hasMessage("plan.yaml:1:1: a step must be a mapping of keys and values, not a list");
  }

  @Test
  void namesTheNearestKeyForOneThatIsUnknown() {
    Consumer<MappingReader> read =
        r -> {
          r.optionalText("title");
          r.optionalText("week");
          r.done();
        };
    assertRefused(
        "titel: x", read, "plan.yaml:1:1: a step has no key \"titel\"; did you mean \"title\"?");
    assertRefused(
        "colour: x", read, "plan.yaml:1:1: a step has no key \"colour\"; known are title, week");
  }
}
