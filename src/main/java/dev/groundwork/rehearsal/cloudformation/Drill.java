package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Mint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A failure that a founder can practise, as `drills.json` describes it.
///
/// @param name what it is called on the command line
/// @param facts its entry in the file
public record Drill(String name, JsonNode facts) {
  private static final String FILE = "drills.json";

  /// A drill by its name.
  ///
  /// @throws IllegalArgumentException if there is none; the message names those there are
  public static Drill named(String name) {
    JsonNode facts = PlayedTypes.read(FILE).path(name);
    if (!facts.isObject() || name.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no drill " + name + "; there are " + String.join(", ", names()));
    }
    return new Drill(name, facts);
  }

  /// All drills.
  public static List<String> names() {
    return PlayedTypes.read(FILE).properties().stream()
        .map(Map.Entry::getKey)
        .filter(key -> !key.equals("source"))
        .toList();
  }

  /// No failure at all.
  public static Drill none() {
    return new Drill("", JsonMapper.shared().createObjectNode());
  }

  /// What is practised, in a sentence.
  public String says() {
    return facts.path("says").asString("");
  }

  /// How many calls a second are allowed, if the drill is about that.
  public Optional<Double> callsPerSecond() {
    JsonNode calls = facts.path("callsPerSecond");
    return calls.isNumber() ? Optional.of(calls.asDouble()) : Optional.empty();
  }

  /// How something goes wrong under this drill.
  ///
  /// @param where the stack and the logical id; a drill that strikes once strikes once there
  /// @param properties the resource's properties, which can provoke or prevent it
  /// @param struck what has struck already
  Optional<Fault> fault(
      Verb verb, String type, String where, JsonNode properties, Set<String> struck) {
    for (JsonNode fault : facts.path("faults")) {
      String key = String.join(":", name, verb.name(), type, where);
      boolean once = fault.path("once").asBoolean(false);
      if (fault.path("type").asString("").equals(type)
          && fault.path("verb").asString("").equals(verb.name())
          && provoked(fault.path("when"), properties)
          && !(once && struck.contains(key))) {
        return Optional.of(fault(fault, where, once ? Optional.of(key) : Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /// How long something takes under this drill.
  Duration lasts(Verb verb, String type, Duration usual) {
    JsonNode factor = facts.path("slower").path(type).path(verb.name().toLowerCase(Locale.ROOT));
    return factor.isNumber() ? usual.multipliedBy(factor.asLong()) : usual;
  }

  private static Fault fault(JsonNode facts, String where, Optional<String> strike) {
    String token = new Mint(where).uuid("token");
    String name = where.substring(where.lastIndexOf('/') + 1);
    return new Fault(
        Duration.ofSeconds(facts.path("afterSeconds").asInt()),
        facts.path("reason").asString().replace("{token}", token).replace("{name}", name),
        facts.path("state").asStringOpt(),
        strike);
  }

  private static boolean provoked(JsonNode when, JsonNode properties) {
    return when.isMissingNode()
        || Pattern.matches(
            when.path("matches").asString(),
            properties.path(when.path("property").asString()).asString(""));
  }
}
