package dev.groundwork.core.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes records, maps and lists as JSON: record components in their order, absent optionals left
/// out, times as ISO-8601, decimals without exponents. The same value always gives the same text.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private Json() {}

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
