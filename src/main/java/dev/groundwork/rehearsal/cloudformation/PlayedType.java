package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.state.Mint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the rehearsal knows of one resource type: how long things take, and what its ids look like.
///
/// @param name such as `AWS::EC2::VPC`
/// @param facts its entry in `resource-types.json`, empty for a type that is not in it
/// @param usual what holds for types that say nothing
record PlayedType(String name, JsonNode facts, JsonNode usual) {
  private static final int LONGEST_NAME = 128;
  private static final int SUFFIX = 12;

  /// How long one verb usually takes.
  Duration lasts(Verb verb) {
    String key = verb.name().toLowerCase(Locale.ROOT);
    return Duration.ofSeconds(facts.path(key).asInt(usual.path(key).asInt()));
  }

  /// The name that the template gives the resource, which then can be taken already.
  Optional<String> givenName(Value.Fields properties) {
    return text("nameProperty").flatMap(new IdPattern(properties, Map.of(), NO_MINT)::property);
  }

  /// A new resource's physical id.
  String newId(Value.Fields properties, Place place) {
    String name = givenName(properties).orElseGet(() -> generatedName(place));
    Map<String, String> words =
        Map.of(
            "region", place.region(),
            "stackpart", place.stackName(),
            "logicalpart", place.logicalId(),
            "revision", String.valueOf(place.revision()),
            "name", name);
    return new IdPattern(properties, words, place.mint()).fill(text("id").orElse("{name}"), name());
  }

  /// What `GetAtt` gives of a resource, for each attribute that is known.
  Map<String, String> attributes(Value.Fields properties, String region, String id) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> known : facts.path("attributes").properties()) {
      attributes.put(known.getKey(), pattern(properties, region, id, known));
    }
    return attributes;
  }

  /// An attribute as `GetAtt` gives it: a list where AWS gives one.
  Value value(String attribute, String text) {
    return facts.path("lists").valueStream().anyMatch(it -> it.asString().equals(attribute))
        ? new Value.Items(Stream.of(text.split(",")).map(Value::text).toList())
        : Value.text(text);
  }

  /// What a dependent resource of another stack makes AWS say when this one is to be deleted.
  Optional<String> inUse(String id) {
    return text("inUse").map(sentence -> sentence.replace("{id}", id));
  }

  /// What AWS says when the resource's own deletion protection stands in the way.
  Optional<String> protection(JsonNode properties) {
    JsonNode protection = facts.path("protectedBy");
    boolean on = properties.path(protection.path("property").asString("")).asBoolean(false);
    return on ? Optional.of(protection.path("text").asString()) : Optional.empty();
  }

  /// The type of the snapshot that can be made of it.
  Optional<String> snapshotType() {
    return text("snapshot");
  }

  /// How long that takes.
  Duration snapshotLasts() {
    return Duration.ofSeconds(facts.path("snapshotSeconds").asInt());
  }

  private static final Mint NO_MINT = new Mint("");

  private static String pattern(
      Value.Fields properties, String region, String id, Map.Entry<String, JsonNode> attribute) {
    Map<String, String> words = Map.of("region", region, "id", id);
    return new IdPattern(properties, words, new Mint(id))
        .fill(attribute.getValue().asString(), attribute.getKey());
  }

  private String generatedName(Place place) {
    int longest = facts.path("maxName").asInt(LONGEST_NAME);
    int room = longest - SUFFIX - 2;
    String logical = cut(place.logicalId(), Math.max(room / 2, room - place.stackName().length()));
    String stack = cut(place.stackName(), room - logical.length());
    Map<String, String> words = Map.of("stackpart", stack, "logicalpart", logical);
    String name =
        new IdPattern(Value.Fields.NONE, words, place.mint())
            .fill(text("name").orElse("{stackpart}-{logicalpart}-{suffix12}"), "name");
    return facts.path("lower").asBoolean(false) ? name.toLowerCase(Locale.ROOT) : name;
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private Optional<String> text(String key) {
    return facts.path(key).asStringOpt();
  }
}
