package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.services.PretendIdentity;
import dev.groundwork.rehearsal.state.Mint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fills the patterns of ids and attributes in `resource-types.json`: `vpc-{hex17}`,
/// `{property:Port|5432}`, `{property:ListenerArn~:listener/~:listener-rule/}`.
///
/// @param properties the resource's properties
/// @param words what stands for itself, such as `region`, `name` and `id`
/// @param mint makes what looks random
record IdPattern(Value.Fields properties, Map<String, String> words, Mint mint) {
  /// A word, its number, its argument, a replacement in the result, and a default.
  private static final Pattern PLACE =
      Pattern.compile("\\{([a-z]+)(\\d*)(?::([^}|~]*))?(?:~([^~}]*)~([^}|]*))?(?:\\|([^}]*))?}");

  /// Fills a pattern.
  ///
  /// @param purpose tells random parts of one resource apart
  String fill(String pattern, String purpose) {
    Matcher place = PLACE.matcher(pattern);
    return place.replaceAll(
        found -> Matcher.quoteReplacement(part(found, purpose + found.start())));
  }

  private String part(MatchResult place, String purpose) {
    int length = place.group(2).isEmpty() ? 0 : Integer.parseInt(place.group(2));
    String argument = place.group(3) == null ? "" : place.group(3);
    String text =
        switch (place.group(1)) {
          case "hex" -> mint.hex(purpose, length);
          case "suffix" -> mint.suffix(purpose, length);
          case "word" -> mint.word(purpose, length);
          case "digits" -> mint.digits(purpose);
          case "byte" -> String.valueOf(1 + mint.number(purpose, 254));
          case "uuid" -> mint.uuid(purpose);
          case "account" -> PretendIdentity.ACCOUNT_ID;
          case "property" -> property(argument).orElse(orElse(place));
          case "last" -> tail(property(argument).orElse(orElse(place)));
          case "tail" -> tail(word("id"));
          case "segment" -> segment(Integer.parseInt(argument));
          case "resource" -> resourcePart().substring(argument.length());
          case "dbport" -> property("Port").orElse(databasePort());
          default -> word(place.group(1));
        };
    return place.group(4) == null ? text : text.replace(place.group(4), place.group(5));
  }

  private static String orElse(MatchResult place) {
    return place.group(6) == null ? "" : place.group(6);
  }

  /// The text of a property, dots leading into objects.
  Optional<String> property(String path) {
    Value.Fields at = properties;
    List<String> names = List.of(path.split("\\.", -1));
    for (String name : names.subList(0, names.size() - 1)) {
      at = at.object(name);
    }
    return at.get(names.getLast()).map(Value::display);
  }

  private String databasePort() {
    String engine = property("Engine").orElse("");
    return engine.contains("postgres") ? "5432" : engine.startsWith("sqlserver") ? "1433" : "3306";
  }

  private String word(String name) {
    @Nullable String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("no such word in a pattern: " + name);
    }
    return word;
  }

  /// What stands behind the fifth colon of an ARN.
  private String resourcePart() {
    String[] parts = word("id").split(":", 6);
    return parts[parts.length - 1];
  }

  private String segment(int index) {
    String[] segments = resourcePart().split("/", -1);
    return segments[Math.min(index, segments.length - 1)];
  }

  private static String tail(String id) {
    return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
  }
}
