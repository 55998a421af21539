package dev.groundwork.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Writes small trees of maps, lists, texts, numbers and booleans as block-style YAML, in the order
/// given. Text that a YAML 1.1 reader would take for something else is quoted, so [Documents#yaml]
/// reads back what was written.
public final class Yaml {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(120)
          .setBestLineBreak("\n")
          .build();

  private Yaml() {}

  /// The text of a tree.
  ///
  /// @param value a map with text keys, a list, text, a number or a boolean
  /// @throws IllegalArgumentException for anything else inside the tree
  public static String write(Object value) {
    return new Present(SETTINGS)
        .emitToString(new Serialize(SETTINGS).serializeOne(node(value)).iterator());
  }

  private static org.snakeyaml.engine.v2.nodes.Node node(Object value) {
    return switch (value) {
      case Map<?, ?> map -> mapping(map);
      case List<?> list -> sequence(list);
      case String text -> text(text);
      case Boolean truth -> new ScalarNode(Tag.BOOL, truth.toString(), ScalarStyle.PLAIN);
      case BigDecimal number -> number(number.toPlainString());
      case Integer number -> new ScalarNode(Tag.INT, number.toString(), ScalarStyle.PLAIN);
      case Long number -> new ScalarNode(Tag.INT, number.toString(), ScalarStyle.PLAIN);
      default -> throw new IllegalArgumentException("no YAML for " + value.getClass());
    };
  }

  private static MappingNode mapping(Map<?, ?> map) {
    List<NodeTuple> entries = new ArrayList<>();
    map.forEach((key, value) -> entries.add(new NodeTuple(text(String.valueOf(key)), node(value))));
    return new MappingNode(Tag.MAP, entries, map.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static SequenceNode sequence(List<?> list) {
    List<org.snakeyaml.engine.v2.nodes.Node> items = new ArrayList<>();
    list.forEach(item -> items.add(node(item)));
    return new SequenceNode(Tag.SEQ, items, list.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  /// One without a point is an integer to YAML; as a float it would be written with its tag.
  private static ScalarNode number(String plain) {
    Tag tag = plain.contains(".") ? Tag.FLOAT : Tag.INT;
    return new ScalarNode(tag, plain, ScalarStyle.PLAIN);
  }

  private static ScalarNode text(String text) {
    return new ScalarNode(Tag.STR, text, style(text));
  }

  private static ScalarStyle style(String text) {
    if (text.contains("\n")) {
      return ScalarStyle.LITERAL;
    }
    Scalar plain = new Scalar(text, ScalarKind.ofPlain(text), false, Position.startOf("text"));
    return plain.kind() == ScalarKind.STRING && !ScalarKind.ambiguous(plain)
        ? ScalarStyle.PLAIN
        : ScalarStyle.SINGLE_QUOTED;
  }
}
