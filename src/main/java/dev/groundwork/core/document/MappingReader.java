package dev.groundwork.core.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A cursor over one mapping of one of our own file formats: each key is asked for once, by what it
/// must be, and [#done] refuses whatever nobody asked for. Every complaint is an [InvalidDocument]
/// at the place concerned.
///
/// ```java
/// MappingReader reader = MappingReader.of("a step", node);
/// Step step = new Step(reader.text("id"), reader.choice("kind", StepKind.class), reader.texts("sets"));
/// reader.done();
/// ```
public final class MappingReader {
  private final String what;
  private final Mapping mapping;
  private final Set<String> asked = new LinkedHashSet<>();

  private MappingReader(String what, Mapping mapping) {
    this.what = what;
    this.mapping = mapping;
  }

  /// Begins to read a mapping.
  ///
  /// @param what the thing described, with its article, for messages: "a step"
  /// @throws InvalidDocument if the node is no mapping
  public static MappingReader of(String what, Node node) {
    if (node instanceof Mapping mapping) {
      return new MappingReader(what, mapping);
    }
    throw new InvalidDocument(
        node.at(), what + " must be a mapping of keys and values, not " + node.noun());
  }

  /// Where the mapping begins.
  public Position at() {
    return mapping.at();
  }

  /// The keys that the file has here, in its order.
  public List<String> keys() {
    return List.copyOf(mapping.entries().sequencedKeySet());
  }

  /// Where a key stands, or the mapping's start if it is absent: the place for complaints about a
  /// value.
  public Position at(String key) {
    Mapping.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.at() : entry.value().at();
  }

  /// Whatever stands behind a key; a key without a value counts as absent.
  public Optional<Node> optional(String key) {
    asked.add(key);
    return mapping
        .get(key)
        .filter(node -> !(node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL));
  }

  /// A nested value read by its own function, if it is there.
  public <T> Optional<T> optional(String key, Function<Node, T> read) {
    return optional(key).map(read);
  }

  /// Whatever stands behind a key that must be there.
  public Node required(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  /// A misspelt key is the likeliest reason for a missing one, so it is what is pointed at.
  private InvalidDocument missing(String key) {
    String reason = what + " needs \"" + key + "\"";
    return Nearest.to(key, keys().stream().filter(it -> !asked.contains(it)).toList())
        .map(word -> new InvalidDocument(at(word), reason + "; is \"" + word + "\" meant for it?"))
        .orElseGet(() -> new InvalidDocument(mapping.at(), reason));
  }

  /// A nested value read by its own function.
  public <T> T required(String key, Function<Node, T> read) {
    return read.apply(required(key));
  }

  /// An instant, as ISO 8601 in UTC.
  public Instant instant(String key) {
    String text = text(key);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw new InvalidDocument(at(key), "\"" + key + "\" must be a time in UTC, not " + text);
    }
  }

  /// Text, exactly as written; numbers and booleans are taken as their text.
  public String text(String key) {
    return scalar(key, required(key), "text").text();
  }

  /// Text, if it is there.
  public Optional<String> optionalText(String key) {
    return optional(key).map(node -> scalar(key, node, "text").text());
  }

  /// A whole number.
  public int integer(String key) {
    return wholeNumber(key, required(key));
  }

  /// A whole number, or the default if the key is absent.
  public int integer(String key, int otherwise) {
    return optional(key).map(node -> wholeNumber(key, node)).orElse(otherwise);
  }

  /// A decimal number, exact; quoted or not.
  public BigDecimal decimal(String key) {
    return decimalNumber(key, required(key));
  }

  /// A decimal number, if it is there.
  public Optional<BigDecimal> optionalDecimal(String key) {
    return optional(key).map(node -> decimalNumber(key, node));
  }

  /// True or false, or the default if the key is absent.
  public boolean flag(String key, boolean otherwise) {
    return optional(key).map(node -> truth(key, node)).orElse(otherwise);
  }

  /// One of an enum's constants, written in lower case with hyphens: `RED_STOP` is `red-stop`.
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return constant(key, required(key), type);
  }

  /// One of an enum's constants, if the key is there.
  public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    return optional(key).map(node -> constant(key, node, type));
  }

  /// A list of texts; empty if the key is absent.
  public List<String> texts(String key) {
    return list(key, item -> scalar(key, item, "text").text());
  }

  /// A list, each item read by a function; empty if the key is absent.
  public <T> List<T> list(String key, Function<Node, T> read) {
    List<T> result = new ArrayList<>();
    optional(key).ifPresent(node -> items(key, node).forEach(item -> result.add(read.apply(item))));
    return List.copyOf(result);
  }

  /// A mapping whose keys are names that the file chooses, each value read by a function of key and
  /// value; empty if the key is absent.
  public <T> SequencedMap<String, T> named(String key, BiFunction<Scalar, Node, T> read) {
    SequencedMap<String, T> result = new LinkedHashMap<>();
    optional(key)
        .ifPresent(
            node ->
                entries(key, node)
                    .forEach(e -> result.put(e.key().text(), read.apply(e.key(), e.value()))));
    return result;
  }

  /// Ends the reading.
  ///
  /// @throws InvalidDocument if the file has a key that was never asked for
  public void done() {
    for (Mapping.Entry entry : mapping.entries().values()) {
      String key = entry.key().text();
      if (!asked.contains(key)) {
        String known = asked.isEmpty() ? "" : "; known are " + String.join(", ", asked);
        String hint =
            Nearest.to(key, asked).map(word -> "; did you mean \"" + word + "\"?").orElse(known);
        throw new InvalidDocument(entry.key().at(), what + " has no key \"" + key + "\"" + hint);
      }
    }
  }

  private static List<Node> items(String key, Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw new InvalidDocument(node.at(), "\"" + key + "\" must be a list, not " + node.noun());
  }

  private static Iterable<Mapping.Entry> entries(String key, Node node) {
    if (node instanceof Mapping inner) {
      return inner.entries().values();
    }
    throw new InvalidDocument(node.at(), "\"" + key + "\" must be a mapping, not " + node.noun());
  }

  private static Scalar scalar(String key, Node node, String wanted) {
    if (node instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL) {
      return scalar;
    }
    throw new InvalidDocument(
        node.at(), "\"" + key + "\" must be " + wanted + ", not " + node.noun());
  }

  private static int wholeNumber(String key, Node node) {
    try {
      return decimalNumber(key, node).intValueExact();
    } catch (ArithmeticException e) {
      throw new InvalidDocument(node.at(), "\"" + key + "\" must be a whole number", e);
    }
  }

  private static BigDecimal decimalNumber(String key, Node node) {
    String text = scalar(key, node, "a number").text();
    return Numbers.exact(text)
        .orElseThrow(
            () ->
                new InvalidDocument(
                    node.at(), "\"" + key + "\" must be a number, not \"" + text + "\""));
  }

  private static boolean truth(String key, Node node) {
    Scalar scalar = scalar(key, node, "true or false");
    if (scalar.kind() == ScalarKind.BOOLEAN) {
      return scalar.truth();
    }
    throw new InvalidDocument(
        node.at(), "\"" + key + "\" must be true or false, not \"" + scalar.text() + "\"");
  }

  private static <E extends Enum<E>> E constant(String key, Node node, Class<E> type) {
    String text = scalar(key, node, "a word").text();
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text)) {
        return constant;
      }
      words.add(word);
    }
    throw new InvalidDocument(
        node.at(),
        "\"" + key + "\" must be one of " + String.join(", ", words) + ", not \"" + text + "\"");
  }
}
