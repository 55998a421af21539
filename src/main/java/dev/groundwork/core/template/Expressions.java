package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Walks through expressions.
final class Expressions {
  private Expressions() {}

  /// The expressions directly inside one, in its order.
  ///
  /// @param branches which branches of an `Fn::If` count
  static List<Expression> inside(
      Expression expression, Function<Expression.If, List<Expression>> branches) {
    return switch (expression) {
      case Expression.Literal _, Expression.Transform _, Expression.Ref _ -> List.of();
      case Expression.ListOf list -> list.items();
      case Expression.ObjectOf object ->
          object.members().values().stream().map(Expression.Member::value).toList();
      case Expression.GetAtt getAtt -> List.of(getAtt.attribute());
      case Expression.Sub sub -> List.copyOf(sub.variables().values());
      case Expression.If choice -> branches.apply(choice);
      case Expression.Join join -> List.of(join.delimiter(), join.values());
      case Expression.Select select -> List.of(select.index(), select.values());
      case Expression.Split split -> List.of(split.delimiter(), split.source());
      case Expression.FindInMap find -> {
        List<Expression> all = new ArrayList<>(find.keys());
        find.otherwise().ifPresent(all::add);
        yield all;
      }
      case Expression.StackOutput output -> {
        List<Expression> all = new ArrayList<>(List.of(output.stack(), output.output()));
        output.region().ifPresent(all::add);
        yield all;
      }
      case Expression.ImportValue imported -> List.of(imported.name());
      case Expression.GetAzs zones -> List.of(zones.region());
      case Expression.Base64 base64 -> List.of(base64.text());
      case Expression.Cidr cidr -> cidr.arguments();
      case Expression.ToJsonString json -> List.of(json.value());
      case Expression.Length length -> List.of(length.list());
    };
  }

  /// Visits an expression and everything inside, both branches of every `Fn::If` included.
  static void walk(Expression expression, Consumer<Expression> visit) {
    visit.accept(expression);
    inside(expression, References.ALL_BRANCHES).forEach(each -> walk(each, visit));
  }
}
