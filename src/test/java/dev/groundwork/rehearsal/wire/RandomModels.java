package dev.groundwork.rehearsal.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/// Fills model builders at random, as far as the wire can carry it: no empty structure, no empty
/// map, no empty flattened list, times in milliseconds, text without control characters.
record RandomModels(RandomGenerator random) {
  private static final int DEEPEST = 4;
  private static final List<String> TEXTS =
      List.of(
          "a",
          "",
          "äöü € 漢字 😀",
          "<a href=\"x\">&amp;</a>",
          "line\r\nbreak\t",
          "a+b c%20d=e&f",
          "x.1.y");

  /// Sets about half of the fields.
  ///
  /// @return whether any field was set
  boolean fill(SdkPojo builder, int depth) {
    boolean any = false;
    for (SdkField<?> field : builder.sdkFields()) {
      // An idempotency token that is not set is made up by the client.
      boolean set = field.containsTrait(DefaultValueTrait.class) || random.nextBoolean();
      @Nullable Object value = set ? value(field, depth) : null;
      if (value != null) {
        field.set(builder, value);
        any = true;
      }
    }
    return any;
  }

  private @Nullable Object value(SdkField<?> field, int depth) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> text();
      case INTEGER -> random.nextInt();
      case LONG -> random.nextLong();
      case SHORT -> (short) random.nextInt();
      case BYTE -> (byte) random.nextInt();
      case FLOAT -> random.nextFloat();
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case BIG_DECIMAL -> BigDecimal.valueOf(random.nextInt(), 2);
      case INSTANT -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case SDK_BYTES -> SdkBytes.fromUtf8String(text() + "bytes");
      case SDK_POJO -> struct(field, depth);
      case LIST -> list(field.getRequiredTrait(ListTrait.class), depth);
      case MAP -> map(field.getRequiredTrait(MapTrait.class), depth);
      case NULL, DOCUMENT -> null;
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
  }

  private @Nullable Object struct(SdkField<?> field, int depth) {
    SdkPojo builder = field.constructor().get();
    return depth < DEEPEST && fill(builder, depth + 1) ? ((Buildable) builder).build() : null;
  }

  private @Nullable Object list(ListTrait trait, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(13); i > 0; i -= 3) {
      @Nullable Object item = value(trait.memberFieldInfo(), depth);
      if (item != null) {
        items.add(item);
      }
    }
    return items.isEmpty() ? null : items;
  }

  private @Nullable Object map(MapTrait trait, int depth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      @Nullable Object item = value(trait.valueFieldInfo(), depth);
      if (item != null) {
        entries.put("key." + i + text(), item);
      }
    }
    return entries.isEmpty() ? null : entries;
  }
}
