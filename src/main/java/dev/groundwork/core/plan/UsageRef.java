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
import java.util.function.Function;

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

  /// What an amount must be, in words.
  public static final String RULE = "must be a number from zero on, of at most 15 digits";

  private static final BigDecimal MOST = BigDecimal.TEN.pow(15).subtract(BigDecimal.ONE);

  /// An amount of usage, if a text is one.
  public static Optional<BigDecimal> amount(String text) {
    return Numbers.exact(text).filter(it -> it.signum() >= 0 && it.compareTo(MOST) <= 0);
  }

  /// Reads amounts by resource and key, nested as in Infracost's usage file.
  ///
  /// @param key of the reader's mapping; absent means none
  /// @throws InvalidDocument naming the place, if anything can't be read
  public static Map<UsageRef, BigDecimal> read(MappingReader reader, String key) {
    return read(reader, key, _ -> Optional.empty());
  }

  /// Like [#read(MappingReader, String)], for a reader that knows more.
  ///
  /// @param objection what speaks against an amount for something, in words
  public static Map<UsageRef, BigDecimal> read(
      MappingReader reader, String key, Function<UsageRef, Optional<String>> objection) {
    Map<UsageRef, BigDecimal> amounts = new LinkedHashMap<>();
    reader.named(
        key,
        (name, node) -> {
          new Amounts(resource(name), objection, amounts).nested("", node);
          return name;
        });
    return amounts;
  }

  private record Amounts(
      ResourceRef resource,
      Function<UsageRef, Optional<String>> objection,
      Map<UsageRef, BigDecimal> found) {
    void nested(String outer, Node node) {
      if (!(node instanceof Mapping mapping)) {
        throw new InvalidDocument(
            node.at(), "usage is a mapping of keys and amounts, not " + node.noun());
      }
      for (Mapping.Entry entry : mapping.entries().values()) {
        String name = outer.isEmpty() ? entry.key().text() : outer + "." + entry.key().text();
        switch (entry.value()) {
          case Scalar scalar -> found.put(known(name, entry.key()), amount(name, scalar));
          case Node inner -> nested(name, inner);
        }
      }
    }

    private UsageRef known(String name, Scalar key) {
      UsageRef ref = new UsageRef(resource, name);
      objection
          .apply(ref)
          .ifPresent(
              why -> {
                throw new InvalidDocument(key.at(), why);
              });
      return ref;
    }
  }

  private static ResourceRef resource(Scalar name) {
    try {
      return ResourceRef.parse(name.text());
    } catch (IllegalArgumentException _) {
      throw new InvalidDocument(
          name.at(), "\"" + name.text() + "\" is no resource; write stack.LogicalId");
    }
  }

  private static BigDecimal amount(String key, Scalar scalar) {
    return amount(scalar.text())
        .orElseThrow(
            () ->
                new InvalidDocument(
                    scalar.at(), key + " " + RULE + ", not \"" + scalar.text() + "\""));
  }

  @Override
  public String toString() {
    return resource + "." + key;
  }
}
