package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.words.Saying;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a type of resource is deleted by hand: `leftovers.yaml` beside this class.
final class LeftoverRules {
  private static final String FILE = "leftovers.yaml";
  private static final Map<String, Rule> RULES = read();

  private LeftoverRules() {}

  /// How one type is deleted, with `{id}` and `{region}` to be filled.
  ///
  /// @param first what has to be done before
  record Rule(Optional<First> first, String command, String console) {}

  /// What has to be done before.
  enum First {
    BUCKET("leftover.first.bucket"),
    TABLE("leftover.first.table"),
    ZONE("leftover.first.zone"),
    KEY("leftover.first.key"),
    PROVIDER("leftover.first.provider"),
    VAULT("leftover.first.vault");

    private final String sentence;

    First(String sentence) {
      this.sentence = sentence;
    }

    Saying saying() {
      return Saying.of(sentence);
    }
  }

  /// Empty for a type that nobody has written down.
  static Optional<Rule> of(String type) {
    return Optional.ofNullable(RULES.get(type));
  }

  private static Map<String, Rule> read() {
    try (InputStream in = LeftoverRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!(Documents.yaml(FILE, text) instanceof Mapping types)) {
        throw new IllegalStateException(FILE + " is no mapping");
      }
      Map<String, Rule> rules = new HashMap<>();
      types.entries().forEach((type, entry) -> rules.put(type, rule(entry.value())));
      return Map.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + FILE, e);
    }
  }

  private static Rule rule(Node node) {
    MappingReader reader = MappingReader.of("a leftover", node);
    Rule rule =
        new Rule(
            reader.optionalChoice("first", First.class),
            reader.text("command"),
            reader.text("console"));
    reader.done();
    return rule;
  }
}
