package dev.groundwork.core.template;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Mapping;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.document.Sequence;
import java.util.List;

/// Turns nodes into conditions.
final class ConditionReader {
  private final boolean inRules;

  private ConditionReader(boolean inRules) {
    this.inRules = inRules;
  }

  /// A reader for the Conditions section.
  static ConditionReader forConditions() {
    return new ConditionReader(false);
  }

  /// A reader for the Rules section, which has more functions.
  static ConditionReader forRules() {
    return new ConditionReader(true);
  }

  Condition read(Node node) {
    if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
      Mapping.Entry only = mapping.entries().firstEntry().getValue();
      return function(only.key().text(), only.value(), mapping.at());
    }
    throw notBoolean(node.at());
  }

  private Condition function(String name, Node argument, Position at) {
    if (inRules
        && argument instanceof Sequence list
        && list.items().stream().anyMatch(ConditionReader::asksAws)) {
      return new Condition.AskAws(name, at);
    }
    return switch (name) {
      case "Condition" -> named(argument, at);
      case "Fn::Equals" -> {
        List<Node> two = items(name, argument, 2, 2);
        yield new Condition.Equals(
            ExpressionReader.read(two.get(0)), ExpressionReader.read(two.get(1)), at);
      }
      case "Fn::And" -> new Condition.And(conditions(name, argument), at);
      case "Fn::Or" -> new Condition.Or(conditions(name, argument), at);
      case "Fn::Not" -> new Condition.Not(read(items(name, argument, 1, 1).getFirst()), at);
      case "Fn::Contains", "Fn::EachMemberIn", "Fn::EachMemberEquals" ->
          members(name, argument, at);
      default -> throw notBoolean(at);
    };
  }

  /// Whether a node is one of the functions whose values AWS takes from the account.
  private static boolean asksAws(Node node) {
    return node instanceof Mapping mapping
        && mapping.entries().size() == 1
        && Functions.FROM_ACCOUNT.contains(mapping.entries().firstEntry().getKey());
  }

  private Condition members(String name, Node argument, Position at) {
    if (!inRules) {
      throw new InvalidDocument(
          at, "Template error: " + name + " is only allowed in the Rules section");
    }
    List<Node> two = items(name, argument, 2, 2);
    return new Condition.Members(
        name, ExpressionReader.read(two.get(0)), ExpressionReader.read(two.get(1)), at);
  }

  private static Condition named(Node argument, Position at) {
    if (argument instanceof Scalar scalar) {
      return new Condition.Named(scalar.text(), at);
    }
    throw new InvalidDocument(at, "Template format error: Condition must name a condition");
  }

  /// CloudFormation allows two to ten.
  private List<Condition> conditions(String name, Node argument) {
    return items(name, argument, 2, 10).stream().map(this::read).toList();
  }

  private static List<Node> items(String name, Node argument, int least, int most) {
    if (argument instanceof Sequence list
        && list.items().size() >= least
        && list.items().size() <= most) {
      return list.items();
    }
    String wanted =
        least == most
            ? least + " boolean parameters"
            : least + " to " + most + " boolean parameters";
    throw new InvalidDocument(
        argument.at(), "Template error: every " + name + " object requires a list of " + wanted);
  }

  private static InvalidDocument notBoolean(Position at) {
    return new InvalidDocument(
        at,
        "Template format error: Conditions can only be boolean operations on parameters and other"
            + " conditions");
  }
}
