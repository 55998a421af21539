package dev.groundwork.core.disclosure;

import dev.groundwork.core.template.Expression;
import dev.groundwork.core.template.SubPart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a template says, without anything being resolved.
final class Written {
  private Written() {}

  /// What stands behind a path of names, in every item of lists and every branch of `Fn::If`.
  static Stream<Expression> at(Expression from, String... path) {
    Stream<Expression> found = spread(from);
    for (String name : path) {
      found =
          found.flatMap(
              it ->
                  it instanceof Expression.ObjectOf object
                      ? object.get(name).stream().flatMap(Written::spread)
                      : Stream.empty());
    }
    return found;
  }

  /// The same as text.
  static List<String> texts(Expression from, String... path) {
    return at(from, path).map(Written::text).distinct().toList();
  }

  private static Stream<Expression> spread(Expression it) {
    return switch (it) {
      case Expression.ListOf list -> list.items().stream().flatMap(Written::spread);
      case Expression.If choice ->
          Stream.of(choice.then(), choice.otherwise()).flatMap(Written::spread);
      case Expression.Ref ref when ref.isNoValue() -> Stream.empty();
      default -> Stream.of(it);
    };
  }

  /// An expression as `Fn::Sub` would write it; what is computed is `…`.
  static String text(Expression it) {
    return switch (it) {
      case Expression.Literal literal -> visible(literal.literalText().orElse(""));
      case Expression.Ref ref -> "${" + ref.name() + "}";
      case Expression.GetAtt attribute ->
          "${" + attribute.logicalId() + "." + text(attribute.attribute()) + "}";
      case Expression.Sub sub ->
          visible(sub.text().stream().map(Written::part).collect(Collectors.joining()));
      case Expression.Join join ->
          at(join.values()).map(Written::text).collect(Collectors.joining(text(join.delimiter())));
      case Expression.Base64 encoded -> text(encoded.text());
      default -> "…";
    };
  }

  /// A template may have characters that would hide words from whoever reads them.
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]", "\uFFFD");
  }

  private static String part(SubPart part) {
    return switch (part) {
      case SubPart.Literal(String text) -> text;
      case SubPart.Variable(String name) -> "${" + name + "}";
    };
  }
}
