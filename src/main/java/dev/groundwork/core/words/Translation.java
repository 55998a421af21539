package dev.groundwork.core.words;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Texts of a file in another language, each under its English original. So a translation can't
/// outlive what it translates: whoever changes the original is told of the place to change, too.
///
/// ```yaml
/// format: 1
/// texts:
///   - en: Load balancer
///     de: Lastverteiler
/// ```
///
/// It remembers what was said, for [#missing] and [#done]; for one reading, by one thread.
public final class Translation {
  private static final int FORMAT = 1;
  private static final String ORIGINAL = "en";

  private final Map<String, Entry> entries;
  private final Set<String> said = new LinkedHashSet<>();

  private record Entry(String text, Position at) {}

  private Translation(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /// Leaves everything as it is.
  public static Translation none() {
    return new Translation(Map.of());
  }

  /// Reads a translation.
  ///
  /// @param file its name, for messages
  /// @param language the key of the translated texts, such as `de`
  /// @throws InvalidDocument naming the place of the first thing that is wrong
  public static Translation read(String file, String text, String language) {
    MappingReader reader = MappingReader.of("a translation", Documents.yaml(file, text));
    int format = reader.integer("format");
    if (format != FORMAT) {
      throw new InvalidDocument(
          reader.at("format"),
          "this version of Groundwork reads format " + FORMAT + ", not " + format);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    reader.list("texts", pair -> add(entries, pair, language));
    reader.done();
    return new Translation(entries);
  }

  private static String add(Map<String, Entry> entries, Node pair, String language) {
    MappingReader reader = MappingReader.of("a text", pair);
    String original = reader.text(ORIGINAL);
    Entry entry = new Entry(reader.text(language), reader.at(ORIGINAL));
    reader.done();
    Entry before = entries.putIfAbsent(original, entry);
    if (before != null) {
      throw new InvalidDocument(
          entry.at(), "\"" + original + "\" has been translated before, at " + before.at());
    }
    return original;
  }

  /// What an English text is in this language; the text itself if it isn't translated.
  public String of(String original) {
    said.add(original);
    Entry entry = entries.get(original);
    return entry == null ? original : entry.text();
  }

  /// All of it: English text → text.
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((original, entry) -> texts.put(original, entry.text()));
    return Map.copyOf(texts);
  }

  /// What was asked for and isn't translated.
  public List<String> missing() {
    return said.stream().filter(it -> !it.isBlank() && !entries.containsKey(it)).toList();
  }

  /// Ends the reading.
  ///
  /// @throws InvalidDocument if there is a translation of something that was never said
  public void done() {
    entries.forEach(
        (original, entry) -> {
          if (!said.contains(original)) {
            throw new InvalidDocument(
                entry.at(),
                "nothing says \"" + original + "\"" + Nearest.suggestion(original, missing()));
          }
        });
  }
}
