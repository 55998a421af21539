package dev.groundwork.rehearsal.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;

/// Single values as text, which is all that the query protocol has and the base of what JSON has.
final class Scalars {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Scalars() {}

  /// Reads a value of the field's type.
  ///
  /// @throws Refusal if the text is not of that type
  static Object read(SdkField<?> field, String text) {
    try {
      return switch (field.marshallingType().getKnownType()) {
        case STRING -> text;
        case INTEGER -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case SHORT -> Short.valueOf(text);
        case BYTE -> Byte.valueOf(text);
        case FLOAT -> Float.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BIG_DECIMAL -> new BigDecimal(text);
        case BOOLEAN -> Boolean.valueOf(text);
        case INSTANT -> instant(text);
        case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
        case NULL, SDK_POJO, LIST, MAP, DOCUMENT -> throw notScalar(field);
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw malformed(field, text);
    }
  }

  /// Writes a value of the field's type.
  static String write(SdkField<?> field, Object value) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING, INTEGER, LONG, SHORT, BYTE, FLOAT, DOUBLE, BOOLEAN -> value.toString();
      case BIG_DECIMAL -> ((BigDecimal) value).toPlainString();
      case INSTANT -> ISO.format((Instant) value);
      case SDK_BYTES -> Base64.getEncoder().encodeToString(((SdkBytes) value).asByteArray());
      case NULL, SDK_POJO, LIST, MAP, DOCUMENT -> throw notScalar(field);
    };
  }

  /// Whether JSON carries this field's times as ISO text; its default is epoch seconds.
  static boolean isoInJson(SdkField<?> field) {
    return field
        .getOptionalTrait(TimestampFormatTrait.class)
        .map(trait -> trait.format() == TimestampFormatTrait.Format.ISO_8601)
        .orElse(false);
  }

  /// Epoch seconds with three decimals, as JSON carries times.
  static BigDecimal epochSeconds(Instant instant) {
    return BigDecimal.valueOf(instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli(), 3);
  }

  /// The time of an epoch-seconds number.
  static Instant fromEpochSeconds(BigDecimal seconds) {
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
  }

  static Refusal malformed(SdkField<?> field, String text) {
    return new Refusal(
        400, "MalformedInput", "'" + text + "' at '" + field.memberName() + "' cannot be read");
  }

  private static Instant instant(String text) {
    boolean number = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return number
        ? fromEpochSeconds(new BigDecimal(text))
        : DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
  }

  private static IllegalStateException notScalar(SdkField<?> field) {
    return new IllegalStateException(field.memberName() + " is not a single value");
  }
}
