package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.ScalarKind;
import dev.groundwork.core.words.Saying;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads one entry of the Parameters section.
final class ParameterReader {
  private ParameterReader() {}

  static Parameter read(String name, Node node) {
    MappingReader reader = MappingReader.of("parameter " + name, node);
    ParameterType type = type(reader);
    Parameter parameter =
        new Parameter(
            name,
            type,
            reader.optionalText("Description"),
            reader.optional("Default", each -> plainText("Default", each)),
            reader.optional("NoEcho", ParameterReader::noEcho).orElse(false),
            constraints(reader),
            reader.at());
    reader.done();
    checkAgainstItself(parameter, reader);
    return parameter;
  }

  /// Quoted or not: both are common.
  private static boolean noEcho(Node node) {
    String text = plainText("NoEcho", node);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new InvalidDocument(node.at(), "\"NoEcho\" must be true or false, not \"" + text + "\"");
  }

  private static ParameterType type(MappingReader reader) {
    ParameterType type = new ParameterType(reader.text("Type"));
    if (!type.plausible()) {
      throw new InvalidDocument(
          reader.at("Type"), "Template format error: Unrecognized parameter type: " + type);
    }
    return type;
  }

  private static ParameterConstraints constraints(MappingReader reader) {
    return new ParameterConstraints(
        reader.list("AllowedValues", each -> plainText("AllowedValues", each)),
        reader.optional("AllowedPattern", ParameterReader::pattern),
        new ParameterConstraints.Bounds(
            reader.optionalDecimal("MinLength"), reader.optionalDecimal("MaxLength")),
        new ParameterConstraints.Bounds(
            reader.optionalDecimal("MinValue"), reader.optionalDecimal("MaxValue")),
        reader.optionalText("ConstraintDescription"));
  }

  private static void checkAgainstItself(Parameter parameter, MappingReader reader) {
    if (parameter.type().isNumeric()) {
      parameter.constraints().allowedValues().forEach(value -> number(value, reader));
    }
    if (parameter.type().fromSsm()) {
      return; // the default is a name, the constraints may be about what is stored there
    }
    Optional<String> objection =
        parameter.defaultValue().flatMap(parameter::validate).map(Saying::english);
    if (objection.isPresent()) {
      throw new InvalidDocument(
          reader.at("Default"),
          "Template format error: the default of parameter "
              + parameter.name()
              + " "
              + objection.get());
    }
  }

  private static void number(String value, MappingReader reader) {
    if (Numbers.exact(value).isEmpty()) {
      throw new InvalidDocument(
          reader.at("AllowedValues"),
          "an allowed value of a Number must be a number, not " + value);
    }
  }

  private static Pattern pattern(Node node) {
    String text = plainText("AllowedPattern", node);
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new InvalidDocument(
          node.at(), "AllowedPattern is no regular expression: " + e.getDescription());
    }
  }

  /// Booleans become `true` and `false`, as CloudFormation has them; other scalars keep their
  /// digits.
  private static String plainText(String key, Node node) {
    if (node instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL) {
      return scalar.kind() == ScalarKind.BOOLEAN ? Boolean.toString(scalar.truth()) : scalar.text();
    }
    throw new InvalidDocument(
        node.at(),
        "Template format error: every " + key + " member must be a string, not " + node.noun());
  }
}
