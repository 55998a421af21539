package dev.groundwork.core.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Keys with values, in the order of the file; no key occurs twice.
///
/// @param entries by key text
/// @param at where the mapping begins
public record Mapping(SequencedMap<String, Entry> entries, Position at) implements Node {
  /// A key and its value.
  ///
  /// @param key with its own position, and its kind: `200:` in YAML is a number
  /// @param value what stands behind it
  public record Entry(Scalar key, Node value) {}

  public Mapping {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  /// A mapping of one entry, which readers use where a tag abbreviates one.
  public static Mapping of(String key, Node value, Position at) {
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    entries.put(key, new Entry(Scalar.text(key, at), value));
    return new Mapping(entries, at);
  }

  /// @throws InvalidDocument if the key stands among the entries already
  static void refuseSecond(Scalar key, SequencedMap<String, Entry> entries) {
    Entry before = entries.get(key.text());
    if (before != null) {
      throw new InvalidDocument(
          key.at(),
          "the key \""
              + key.text()
              + "\" stands here a second time (first in line "
              + before.key().at().line()
              + ")");
    }
  }

  /// The value behind a key.
  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  @Override
  public String noun() {
    return "a mapping";
  }
}
