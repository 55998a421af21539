package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the text of an `Fn::Sub` apart.
final class SubText {
  /// `${…}`, with or without spaces inside; one that begins with an exclamation mark stands for
  /// itself without the mark.
  private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)}");

  /// What CloudFormation allows between the braces.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:]+");

  private SubText() {}

  /// Takes a text apart.
  ///
  /// @throws InvalidDocument if a variable's name can't be one
  static List<SubPart> parse(String text, Position at) {
    List<SubPart> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    Matcher marks = MARK.matcher(text);
    int from = 0;
    while (marks.find()) {
      String inside = marks.group(1).strip();
      literal.append(text, from, marks.start());
      if (inside.startsWith("!")) {
        literal.append("${").append(inside, 1, inside.length()).append('}');
      } else {
        addLiteral(parts, literal);
        parts.add(new SubPart.Variable(variableName(inside, at)));
      }
      from = marks.end();
    }
    literal.append(text, from, text.length());
    addLiteral(parts, literal);
    return parts;
  }

  private static void addLiteral(List<SubPart> parts, StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new SubPart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private static String variableName(String inside, Position at) {
    if (!NAME.matcher(inside).matches()) {
      throw new InvalidDocument(
          at,
          "Template error: variable names in Fn::Sub syntax must contain only alphanumeric"
              + " characters, underscores, periods, and colons, not \""
              + inside
              + "\"; a literal ${…} is written ${!…}");
    }
    return inside;
  }
}
