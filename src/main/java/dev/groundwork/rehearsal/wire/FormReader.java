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

/// Fills a request from a form, by the fields that the model class itself names.
record FormReader(QueryDialect dialect) {

  /// Sets each field that the form has.
  void fill(SdkPojo builder, FormNode form) {
    for (SdkField<?> field : builder.sdkFields()) {
      FormNode node = form.child(field.locationName());
      if (node != null) {
        field.set(builder, value(field, node));
      }
    }
  }

  private Object value(SdkField<?> field, FormNode node) {
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> struct(field, node);
      case LIST -> list(field.getRequiredTrait(ListTrait.class), node);
      case MAP -> map(field.getRequiredTrait(MapTrait.class), node);
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
          Scalars.read(field, node.text() == null ? "" : node.text());
    };
  }

  private Object struct(SdkField<?> field, FormNode node) {
    SdkPojo builder = field.constructor().get();
    fill(builder, node);
    return ((Buildable) builder).build();
  }

  private List<Object> list(ListTrait trait, FormNode node) {
    SdkField<?> member = trait.memberFieldInfo();
    boolean bare = trait.isFlattened() || dialect == QueryDialect.EC2;
    List<Object> items = new ArrayList<>();
    for (FormNode item : bare ? node.items() : node.items(member.locationName())) {
      items.add(value(member, item));
    }
    return items;
  }

  private Map<String, Object> map(MapTrait trait, FormNode node) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (FormNode entry : trait.isFlattened() ? node.items() : node.items("entry")) {
      FormNode key = entry.child(trait.keyLocationName());
      FormNode value = entry.child(trait.valueLocationName());
      if (key != null && key.text() != null && value != null) {
        entries.put(key.text(), value(trait.valueFieldInfo(), value));
      }
    }
    return entries;
  }
}
