package dev.groundwork.core.template;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.ScalarKind;

/// Holds literal values against the single values that properties take.
final class LiteralChecker {
  private final Findings findings;

  LiteralChecker(Findings findings) {
    this.findings = findings;
  }

  void check(PropertyType.Primitive wanted, Expression.Literal literal, String path) {
    if (ScalarKind.ambiguous(literal.scalar())) {
      findings.warn(
          literal.at(),
          path,
          Finding.Check.YAML_TRAP,
          "YAML may read " + literal.scalar().text() + " as another number; put it in quotes");
    }
    Value value = literal.value();
    String text = value.asText().orElseThrow();
    boolean fits =
        text.startsWith("{{resolve:")
            || switch (wanted.kind()) {
              case STRING -> true;
              case INTEGER ->
                  value
                      .asNumber()
                      .filter(number -> number.stripTrailingZeros().scale() <= 0)
                      .isPresent();
              case NUMBER -> value.asNumber().isPresent();
              case BOOLEAN -> value.asTruth().isPresent();
            };
    if (!fits) {
      findings.error(
          literal.at(),
          path,
          Finding.Check.WRONG_TYPE,
          "must be " + wanted.noun() + ", not \"" + text + "\"");
    } else if (isTrap(wanted, literal)) {
      findings.warn(
          literal.at(),
          path,
          Finding.Check.YAML_TRAP,
          "YAML reads " + literal.scalar().text() + " as " + text + "; put it in quotes");
    } else {
      allowed(wanted, text, literal.at(), path);
    }
  }

  /// `YES` where text is wanted: CloudFormation makes it `true`.
  private static boolean isTrap(PropertyType.Primitive wanted, Expression.Literal literal) {
    return wanted.kind() == PropertyType.Kind.STRING
        && literal.scalar().kind() == ScalarKind.BOOLEAN
        && !literal.scalar().text().equals(Boolean.toString(literal.scalar().truth()));
  }

  private void allowed(PropertyType.Primitive wanted, String text, Position at, String path) {
    if (!wanted.allowedValues().isEmpty()
        && !wanted.allowedValues().contains(text)
        && !text.startsWith("{{resolve:")) {
      findings.warn(
          at,
          path,
          Finding.Check.VALUE_NOT_KNOWN,
          "\""
              + text
              + "\" isn't one of the known values"
              + Nearest.suggestion(text, wanted.allowedValues()));
    }
  }
}
