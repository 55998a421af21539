package dev.groundwork.core.template;

import java.util.function.Consumer;

/// Walks through conditions.
final class Conditions {
  private Conditions() {}

  /// Visits the expressions that a condition compares and the conditions that it names.
  static void walk(
      Condition condition, Consumer<Expression> expressions, Consumer<Condition.Named> named) {
    switch (condition) {
      case Condition.Equals equals -> {
        expressions.accept(equals.left());
        expressions.accept(equals.right());
      }
      case Condition.Members members -> {
        expressions.accept(members.left());
        expressions.accept(members.right());
      }
      case Condition.And and -> and.all().forEach(each -> walk(each, expressions, named));
      case Condition.Or or -> or.any().forEach(each -> walk(each, expressions, named));
      case Condition.Not not -> walk(not.inner(), expressions, named);
      case Condition.Named name -> named.accept(name);
      case Condition.AskAws _ -> {}
    }
  }
}
