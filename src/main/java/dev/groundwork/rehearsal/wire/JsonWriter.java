package dev.groundwork.rehearsal.wire;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes model objects as the JSON protocols do.
final class JsonWriter {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonWriter() {}

  /// The object's set fields as a JSON object.
  static String write(SdkPojo pojo) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      struct(json, pojo);
    }
    return out.toString();
  }

  /// An error's body.
  static String error(String code, String message) {
    return JSON.createObjectNode().put("__type", code).put("message", message).toString();
  }

  private static void struct(JsonGenerator json, SdkPojo pojo) {
    json.writeStartObject();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (!Absent.is(value)) {
        json.writeName(field.unmarshallLocationName());
        value(json, field, value);
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, SdkField<?> field, Object value) {
    switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> struct(json, (SdkPojo) value);
      case LIST -> list(json, field.getRequiredTrait(ListTrait.class), (List<?>) value);
      case MAP -> map(json, field.getRequiredTrait(MapTrait.class), (Map<?, ?>) value);
      case INTEGER, SHORT, BYTE -> json.writeNumber(((Number) value).intValue());
      case LONG -> json.writeNumber((Long) value);
      case FLOAT -> json.writeNumber((Float) value);
      case DOUBLE -> json.writeNumber((Double) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case INSTANT -> time(json, field, (Instant) value);
      // Decimals travel as text: a JSON number would lose digits in some clients.
      case NULL, STRING, BIG_DECIMAL, SDK_BYTES, DOCUMENT ->
          json.writeString(Scalars.write(field, value));
    }
  }

  private static void time(JsonGenerator json, SdkField<?> field, Instant instant) {
    if (Scalars.isoInJson(field)) {
      json.writeString(Scalars.write(field, instant));
    } else {
      json.writeNumber(Scalars.epochSeconds(instant));
    }
  }

  private static void list(JsonGenerator json, ListTrait trait, List<?> items) {
    json.writeStartArray();
    for (Object item : items) {
      value(json, trait.memberFieldInfo(), item);
    }
    json.writeEndArray();
  }

  private static void map(JsonGenerator json, MapTrait trait, Map<?, ?> entries) {
    json.writeStartObject();
    entries.forEach(
        (key, value) -> {
          json.writeName(key.toString());
          value(json, trait.valueFieldInfo(), value);
        });
    json.writeEndObject();
  }
}
