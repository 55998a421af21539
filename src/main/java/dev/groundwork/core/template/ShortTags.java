package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import java.util.HashMap;
import java.util.Map;

/// CloudFormation's YAML tags, each written out as the long form that it abbreviates: `!Ref X` is
/// `{Ref: X}`.
final class ShortTags {
  private static final Map<String, String> LONG = new HashMap<>();

  static {
    LONG.put("!Ref", "Ref");
    LONG.put("!Condition", "Condition");
    Functions.ALL.forEach(
        function -> LONG.put("!" + function.substring("Fn::".length()), function));
  }

  private ShortTags() {}

  static Node expand(String tag, Node value, Position at) {
    String name = LONG.get(tag);
    if (name == null) {
      throw new InvalidDocument(
          at,
          "Template format error: Unrecognized tag "
              + tag
              + Nearest.suggestion(tag, LONG.keySet()));
    }
    // What stands right behind a tag is text, even nothing (`!GetAZs`) or `yes`.
    Node text = value instanceof Scalar scalar ? Scalar.text(scalar.text(), scalar.at()) : value;
    return Mapping.of(name, text, at);
  }
}
