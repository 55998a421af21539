package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
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
  public Optional<String> validate(String value) {
    if (value.length() > TemplateLimits.PARAMETER_BYTES) {
      return Optional.of("must have at most 4,096 characters");
    }
    if (type.fromSsm()) {
      return value.isBlank()
          ? Optional.of("must be the name of an SSM parameter")
          : constraints.objection(value, false);
    }
    if (type.name().startsWith("AWS::") || type.name().startsWith("List<AWS::")) {
      Optional<String> blank =
          value.isBlank() ? Optional.of("must not be empty") : Optional.empty();
      return blank.or(() -> firstObjection(value));
    }
    return firstObjection(value);
  }

  private Optional<String> firstObjection(String value) {
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
