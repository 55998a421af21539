package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the arguments of intrinsic functions for what they must be. `where` names the argument in
/// messages.
final class Arguments {
  private final Function<Expression, @Nullable Value> evaluate;

  Arguments(Function<Expression, @Nullable Value> evaluate) {
    this.evaluate = evaluate;
  }

  /// Any value but `AWS::NoValue`.
  Value required(Expression expression, String where) {
    Value value = evaluate.apply(expression);
    if (value == null) {
      throw new InvalidDocument(expression.at(), "Template error: " + where + " got AWS::NoValue");
    }
    return value;
  }

  /// A scalar, perhaps with symbols in it.
  Value scalar(Expression expression, String where) {
    return scalar(required(expression, where), expression.at(), where);
  }

  Value scalar(Value value, Position at, String where) {
    if (value instanceof Value.Items || value instanceof Value.Fields) {
      throw new InvalidDocument(
          at, "Template error: " + where + " must be text, not a list or an object");
    }
    return value;
  }

  /// The items of a list.
  List<Value> items(Value value, Position at, String where) {
    if (value instanceof Value.Items(List<Value> items)) {
      return items;
    }
    throw new InvalidDocument(at, "Template error: " + where + " needs a list");
  }

  /// A text without any symbol.
  String text(Expression expression, String where) {
    Value value = scalar(expression, where);
    return value
        .asText()
        .orElseThrow(
            () ->
                new InvalidDocument(
                    expression.at(),
                    where
                        + " must be known before anything is created, but is "
                        + value.display()));
  }

  /// A whole number, written as number or as text.
  int wholeNumber(Expression expression, String where) {
    String text = text(expression, where);
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidDocument(
          expression.at(), "Template error: " + where + " must be a whole number, not " + text);
    }
  }
}
