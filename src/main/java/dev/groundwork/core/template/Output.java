package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Position;
import java.util.Optional;

/// An output as the template declares it.
///
/// @param name its logical id
/// @param value what it tells
/// @param exportName under which name other stacks may import it
/// @param condition the condition under which it exists
/// @param description for people
/// @param at where its name stands
public record Output(
    String name,
    Expression value,
    Optional<Expression> exportName,
    Optional<String> condition,
    Optional<String> description,
    Position at) {
  static Output read(Mapping.Entry entry) {
    String name = TemplateReader.logicalId("Outputs name", entry.key());
    MappingReader reader = MappingReader.of("output " + name, entry.value());
    Output output =
        new Output(
            name,
            reader
                .optional("Value")
                .map(ExpressionReader::read)
                .orElseThrow(
                    () ->
                        new InvalidDocument(
                            reader.at(),
                            "Template format error: Every Outputs member must contain a Value"
                                + " object")),
            reader
                .optional("Export")
                .flatMap(export -> MappingReader.of("an export", export).optional("Name"))
                .map(ExpressionReader::read),
            reader.optionalText("Condition"),
            reader.optionalText("Description"),
            entry.key().at());
    reader.done();
    return output;
  }
}
