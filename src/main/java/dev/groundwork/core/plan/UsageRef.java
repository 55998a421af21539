package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.document.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Usage of a resource, by the key of Infracost's usage file; written `stack.LogicalId.key`.
///
/// @param key a nested one with dots
public record UsageRef(ResourceRef resource, String key) {
  /// Reads `stack.LogicalId.key`.
  ///
  /// @throws IllegalArgumentException with a sentence for the user if it is written otherwise
  public static UsageRef parse(String text) {
    String[] parts = text.split("\\.", 3);
    if (parts.length != 3 || parts[2].isEmpty()) {
      throw new IllegalArgumentException("\"" + text + "\" is no usage; write stack.LogicalId.key");
    }
    return new UsageRef(ResourceRef.parse(parts[0] + "." + parts[1]), parts[2]);
  }

  /// An amount of usage, if a text is one: a number from zero on.
  public static Optional<BigDecimal> amount(String text) {
    return Numbers.exact(text).filter(it -> it.signum() >= 0);
  }

  /// Reads amounts by resource and key, nested as in Infracost's usage file.
  ///
  /// @param key of the reader's mapping; absent means none
  /// @throws InvalidDocument naming the place, if anything can't be read
  public static Map<UsageRef, BigDecimal> read(MappingReader reader, String key) {
    Map<UsageRef, BigDecimal> amounts = new LinkedHashMap<>();
    reader.named(
        key,
        (name, node) -> {
          nested(resource(name), "", node, amounts);
          return name;
        });
    return amounts;
  }

  private static ResourceRef resource(Scalar name) {
    try {
      return ResourceRef.parse(name.text());
    } catch (IllegalArgumentException _) {
      throw new InvalidDocument(
          name.at(), "\"" + name.text() + "\" is no resource; write stack.LogicalId");
    }
  }

  private static void nested(
      ResourceRef resource, String outer, Node node, Map<UsageRef, BigDecimal> amounts) {
    if (!(node instanceof Mapping mapping)) {
      throw new InvalidDocument(
          node.at(), "usage is a mapping of keys and amounts, not " + node.noun());
    }
    for (Mapping.Entry entry : mapping.entries().values()) {
      String name = outer.isEmpty() ? entry.key().text() : outer + "." + entry.key().text();
      switch (entry.value()) {
        case Scalar scalar -> amounts.put(new UsageRef(resource, name), amount(name, scalar));
        case Node inner -> nested(resource, name, inner, amounts);
      }
    }
  }

  private static BigDecimal amount(String key, Scalar scalar) {
    return amount(scalar.text())
        .orElseThrow(
            () ->
                new InvalidDocument(
                    scalar.at(),
                    key + " must be a number from zero on, not \"" + scalar.text() + "\""));
  }

  @Override
  public String toString() {
    return resource + "." + key;
  }
}
