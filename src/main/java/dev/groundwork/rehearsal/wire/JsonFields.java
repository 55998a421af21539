package dev.groundwork.rehearsal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/// Fills model objects from JSON, by the fields that the model class itself names.
///
/// @param likeness how names and kinds must agree
record JsonFields(Likeness likeness) {
  /// How closely the JSON must follow the model.
  enum Likeness {
    /// As on the wire: names are exact, and what is of another kind is refused.
    EXACT,
    /// As CloudFormation's properties of the same thing: names may differ in upper and lower case,
    /// and what is of another kind is left out.
    LOOSE
  }

  /// Fills from the wire.
  static void fill(SdkPojo builder, JsonNode object) {
    new JsonFields(Likeness.EXACT).struct(builder, object);
  }

  /// Sets each field that the object has; a JSON null is a field that was not sent.
  void struct(SdkPojo builder, JsonNode object) {
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode node = member(object, field.locationName());
      if (!node.isMissingNode() && !node.isNull() && fits(field, node)) {
        field.set(builder, value(field, node));
      }
    }
  }

  private JsonNode member(JsonNode object, String name) {
    JsonNode exact = object.path(name);
    if (likeness == Likeness.EXACT || !exact.isMissingNode()) {
      return exact;
    }
    return object.properties().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(exact);
  }

  private boolean fits(SdkField<?> field, JsonNode node) {
    if (likeness == Likeness.EXACT) {
      return true;
    }
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO, MAP -> node.isObject();
      case LIST ->
          node.isArray()
              && (node.isEmpty()
                  || fits(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), node.get(0)));
      case STRING -> node.isValueNode();
      case INTEGER, LONG, FLOAT, DOUBLE, BIG_DECIMAL, SHORT, BYTE ->
          node.isNumber() || node.asString("").matches("-?\\d+(\\.\\d+)?");
      case BOOLEAN -> node.asString("").matches("true|false");
      case NULL, INSTANT, SDK_BYTES, DOCUMENT -> false;
    };
  }

  private Object value(SdkField<?> field, JsonNode node) {
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> {
        SdkPojo builder = field.constructor().get();
        struct(builder, node);
        yield ((Buildable) builder).build();
      }
      case LIST -> list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), node);
      case MAP -> map(field.getRequiredTrait(MapTrait.class).valueFieldInfo(), node);
      case INSTANT ->
          node.isNumber() ? Scalars.fromEpochSeconds(node.decimalValue()) : scalar(field, node);
      case NULL,
          STRING,
          INTEGER,
          LONG,
          FLOAT,
          DOUBLE,
          BIG_DECIMAL,
          BOOLEAN,
          SDK_BYTES,
          SHORT,
          BYTE,
          DOCUMENT ->
          scalar(field, node);
    };
  }

  private static Object scalar(SdkField<?> field, JsonNode node) {
    if (!node.isValueNode()) {
      throw Scalars.malformed(field, node.toString());
    }
    return Scalars.read(field, node.asString());
  }

  private List<Object> list(SdkField<?> member, JsonNode node) {
    List<Object> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(value(member, item));
    }
    return items;
  }

  private Map<String, Object> map(SdkField<?> member, JsonNode node) {
    Map<String, Object> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> entries.put(entry.getKey(), value(member, entry.getValue())));
    return entries;
  }
}
