package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.ScalarKind;
import dev.groundwork.core.document.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A template's Mappings section: constants by map, top-level key and second-level key.
///
/// @param maps all constants
public record Mappings(Map<String, Map<String, Map<String, Value>>> maps) {
  /// A constant.
  public Optional<Value> find(String map, String top, String second) {
    return Optional.ofNullable(maps.get(map))
        .map(keys -> keys.get(top))
        .map(keys -> keys.get(second));
  }

  /// The names of the maps.
  public Set<String> names() {
    return maps.keySet();
  }

  static Mappings read(Mapping section) {
    Map<String, Map<String, Map<String, Value>>> maps = new LinkedHashMap<>();
    for (Mapping.Entry map : section.entries().values()) {
      Map<String, Map<String, Value>> tops = new LinkedHashMap<>();
      for (Mapping.Entry top : entries(map)) {
        Map<String, Value> seconds = new LinkedHashMap<>();
        for (Mapping.Entry second : entries(top)) {
          seconds.put(ExpressionReader.key(second.key()), constant(second.value()));
        }
        tops.put(ExpressionReader.key(top.key()), seconds);
      }
      maps.put(TemplateReader.logicalId("Mappings attribute name", map.key()), tops);
    }
    TemplateReader.checkCount("mappings", maps.size(), TemplateLimits.MAPPINGS, section.at());
    return new Mappings(maps);
  }

  private static Iterable<Mapping.Entry> entries(Mapping.Entry entry) {
    if (entry.value() instanceof Mapping inner) {
      return inner.entries().values();
    }
    throw new InvalidDocument(
        entry.value().at(),
        "Template format error: Every Mappings member " + entry.key().text() + " must be a map");
  }

  private static Value constant(Node node) {
    return switch (node) {
      case Scalar scalar when scalar.kind() == ScalarKind.NULL ->
          throw new InvalidDocument(
              node.at(), "Template format error: null values are not allowed in templates");
      case Scalar scalar -> new Expression.Literal(scalar).value();
      case Sequence list -> new Value.Items(list.items().stream().map(Mappings::constant).toList());
      case Mapping mapping -> throw noFunction(mapping.at());
    };
  }

  private static InvalidDocument noFunction(Position at) {
    return new InvalidDocument(
        at,
        "Template format error: Every Mappings attribute must be a String or a List; functions"
            + " don't work here");
  }
}
