package dev.groundwork.core.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes records, maps and lists as JSON: record components in their order, absent optionals left
/// out, constants as lower-case words with hyphens, times as ISO-8601, decimals without exponents.
/// The same value always gives the same text.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(new SimpleModule().addSerializer(new KebabCase()))
          .build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private Json() {}

  /// Constants as words, the way [MappingReader#choice] reads them.
  private static final class KebabCase extends ValueSerializer<Enum<?>> {
    @Override
    public Class<?> handledType() {
      return Enum.class;
    }

    @Override
    public void serialize(Enum<?> constant, JsonGenerator json, SerializationContext context) {
      json.writeString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /// One line, without a line break at its end.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Indented by two spaces, with Unix line ends and one at the end.
  public static String pretty(Object value) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
    return MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .with(printer)
            .writeValueAsString(value)
        + "\n";
  }
}
