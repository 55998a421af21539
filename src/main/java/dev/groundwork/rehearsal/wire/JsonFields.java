package dev.groundwork.rehearsal.wire;

import java.math.BigDecimal;
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

/// Fills a request from JSON, by the fields that the model class itself names.
final class JsonFields {
  private JsonFields() {}

  /// Sets each field that the object has; a JSON null is a field that was not sent.
  static void fill(SdkPojo builder, JsonNode object) {
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode node = object.path(field.locationName());
      if (!node.isMissingNode() && !node.isNull()) {
        field.set(builder, value(field, node));
      }
    }
  }

  private static Object value(SdkField<?> field, JsonNode node) {
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> struct(field, node);
      case LIST -> list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), node);
      case MAP -> map(field.getRequiredTrait(MapTrait.class).valueFieldInfo(), node);
      case INSTANT -> node.isNumber() ? time(node.decimalValue()) : scalar(field, node);
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

  private static Object time(BigDecimal seconds) {
    return Scalars.fromEpochSeconds(seconds);
  }

  private static Object scalar(SdkField<?> field, JsonNode node) {
    if (!node.isValueNode()) {
      throw Scalars.malformed(field, node.toString());
    }
    return Scalars.read(field, node.asString());
  }

  private static Object struct(SdkField<?> field, JsonNode node) {
    SdkPojo builder = field.constructor().get();
    fill(builder, node);
    return ((Buildable) builder).build();
  }

  private static List<Object> list(SdkField<?> member, JsonNode node) {
    List<Object> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(value(member, item));
    }
    return items;
  }

  private static Map<String, Object> map(SdkField<?> member, JsonNode node) {
    Map<String, Object> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> entries.put(entry.getKey(), value(member, entry.getValue())));
    return entries;
  }
}
