package dev.groundwork.rehearsal.wire;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/// Writes model objects as the query protocols' XML. Not thread-safe: one a response.
final class XmlWriter {
  private final StringBuilder out = new StringBuilder(1024);

  /// Opens an element; `attributes` is written as given.
  XmlWriter open(String name, String attributes) {
    out.append('<').append(name).append(attributes).append('>');
    return this;
  }

  /// Closes an element.
  XmlWriter close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /// An element with text.
  XmlWriter text(String name, String text) {
    open(name, "");
    escape(text);
    return close(name);
  }

  /// The fields of an object that are set, each as an element.
  XmlWriter members(SdkPojo pojo) {
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (!Absent.is(value)) {
        element(field.unmarshallLocationName(), field, value);
      }
    }
    return this;
  }

  private void element(String name, SdkField<?> field, Object value) {
    switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> open(name, "").members((SdkPojo) value).close(name);
      case LIST -> list(name, field.getRequiredTrait(ListTrait.class), (List<?>) value);
      case MAP -> map(name, field.getRequiredTrait(MapTrait.class), (Map<?, ?>) value);
      case NULL,
          STRING,
          INTEGER,
          LONG,
          FLOAT,
          DOUBLE,
          BIG_DECIMAL,
          BOOLEAN,
          INSTANT,
          SDK_BYTES,
          SHORT,
          BYTE,
          DOCUMENT ->
          text(name, Scalars.write(field, value));
    }
  }

  private void list(String name, ListTrait trait, List<?> items) {
    SdkField<?> member = trait.memberFieldInfo();
    if (trait.isFlattened()) {
      items.forEach(item -> element(name, member, item));
    } else {
      open(name, "");
      items.forEach(item -> element(member.unmarshallLocationName(), member, item));
      close(name);
    }
  }

  private void map(String name, MapTrait trait, Map<?, ?> entries) {
    String entry = trait.isFlattened() ? name : "entry";
    if (!trait.isFlattened()) {
      open(name, "");
    }
    entries.forEach(
        (key, value) -> {
          open(entry, "").text(trait.keyLocationName(), key.toString());
          element(trait.valueLocationName(), trait.valueFieldInfo(), value);
          close(entry);
        });
    if (!trait.isFlattened()) {
      close(name);
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        // A parser turns a bare carriage return into a line feed.
        case '\r' -> out.append("&#13;");
        // XML 1.0 has no way at all to say the other control characters.
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
