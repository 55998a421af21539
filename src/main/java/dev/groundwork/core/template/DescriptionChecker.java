package dev.groundwork.core.template;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Looks for characters that descriptions may not have.
final class DescriptionChecker {
  private final String type;
  private final Findings findings;

  DescriptionChecker(String type, Findings findings) {
    this.type = type;
    this.findings = findings;
  }

  /// EC2 and RDS refuse descriptions beyond ASCII ("Character sets beyond ASCII are not
  /// supported").
  void check(String name, Expression value, String path) {
    if (!name.endsWith("Description")) {
      return;
    }
    Expressions.walk(
        value,
        each -> {
          Optional<String> text =
              each instanceof Expression.Sub sub ? Optional.of(literals(sub)) : each.literalText();
          if (text.isPresent() && !StandardCharsets.US_ASCII.newEncoder().canEncode(text.get())) {
            boolean refused = type.startsWith("AWS::EC2::") || type.startsWith("AWS::RDS::");
            Finding.Severity severity = refused ? Finding.Severity.ERROR : Finding.Severity.WARNING;
            findings.add(
                severity,
                each.at(),
                path,
                Finding.Check.NON_ASCII,
                "a description may only have ASCII characters (no typographic dashes or quotes)");
          }
        });
  }

  private static String literals(Expression.Sub sub) {
    StringBuilder text = new StringBuilder();
    for (SubPart part : sub.text()) {
      if (part instanceof SubPart.Literal(String literal)) {
        text.append(literal);
      }
    }
    return text.toString();
  }
}
