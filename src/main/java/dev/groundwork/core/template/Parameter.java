package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import dev.groundwork.core.words.Saying;
import java.util.List;
import java.util.Optional;

/// A template's parameter.
///
/// @param name its logical id
/// @param type what kind of value it takes
/// @param description for whoever fills it in
/// @param defaultValue used where none is given; lists separated by commas
/// @param noEcho whether its value must never be shown
/// @param constraints what its value must satisfy
/// @param at where it is declared
public record Parameter(
    String name,
    ParameterType type,
    Optional<String> description,
    Optional<String> defaultValue,
    boolean noEcho,
    ParameterConstraints constraints,
    Position at) {
  /// Checks a value as CloudFormation would.
  ///
  /// @param value the text as it would be sent: lists separated by commas
  /// @return why it isn't allowed, in plain words that complete "the value …"; empty if it is
  public Optional<Saying> validate(String value) {
    if (value.length() > TemplateLimits.PARAMETER_BYTES) {
      return Optional.of(Saying.of("rule.lengthMost", "4,096"));
    }
    if (type.fromSsm()) {
      return value.isBlank()
          ? Optional.of(Saying.of("rule.ssm"))
          : constraints.objection(value, false);
    }
    if (type.name().startsWith("AWS::") || type.name().startsWith("List<AWS::")) {
      Optional<Saying> blank =
          value.isBlank() ? Optional.of(Saying.of("rule.empty")) : Optional.empty();
      return blank.or(() -> firstObjection(value));
    }
    return firstObjection(value);
  }

  private Optional<Saying> firstObjection(String value) {
    if (constraints.allowedValues().contains(value)) {
      return Optional.empty(); // a list may also be allowed as a whole
    }
    return items(value).stream()
        .flatMap(item -> constraints.objection(item, type.isNumeric()).stream())
        .findFirst();
  }

  /// The items of a list's text, without the spaces around them; the text itself for any other
  /// type. An empty text is a list of one empty text, as at AWS.
  List<String> items(String value) {
    return type.isList()
        ? List.of(value.split(",", -1)).stream().map(String::strip).toList()
        : List.of(value);
  }
}
