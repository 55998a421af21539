package dev.groundwork.rehearsal.cloudformation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The resource types that `resource-types.json` describes. A type that it does not name is played
/// as well, with a generated name for an id and the usual durations.
final class PlayedTypes {
  private static final String FILE = "resource-types.json";

  private final JsonNode facts;

  private PlayedTypes(JsonNode facts) {
    this.facts = facts;
  }

  /// Reads the data file that comes with the program.
  static PlayedTypes load() {
    return new PlayedTypes(read(FILE));
  }

  /// Reads a JSON resource of this package.
  static JsonNode read(String file) {
    try (InputStream in =
        Objects.requireNonNull(PlayedTypes.class.getResourceAsStream(file), file)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One type.
  PlayedType of(String name) {
    return new PlayedType(name, facts.path("types").path(name), facts.path("usual"));
  }
}
