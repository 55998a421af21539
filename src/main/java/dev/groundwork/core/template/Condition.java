package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.util.List;

/// A truth that a template computes from its parameters: in its Conditions and, with more
/// functions, in its Rules.
public sealed interface Condition {
  /// Where it begins.
  Position at();

  /// `Fn::Equals`.
  record Equals(Expression left, Expression right, Position at) implements Condition {}

  /// `Fn::And`.
  record And(List<Condition> all, Position at) implements Condition {
    public And {
      all = List.copyOf(all);
    }
  }

  /// `Fn::Or`.
  record Or(List<Condition> any, Position at) implements Condition {
    public Or {
      any = List.copyOf(any);
    }
  }

  /// `Fn::Not`.
  record Not(Condition inner, Position at) implements Condition {}

  /// `Condition`: another condition by name.
  record Named(String name, Position at) implements Condition {}

  /// `Fn::Contains`, `Fn::EachMemberIn` or `Fn::EachMemberEquals`, which only rules have.
  ///
  /// @param function which of them
  /// @param left the first list
  /// @param right the second list, or the one text
  record Members(String function, Expression left, Expression right, Position at)
      implements Condition {}

  /// A rule's function over values that only the account knows (`Fn::RefAll`, `Fn::ValueOf`,
  /// `Fn::ValueOfAll`): its truth is always unknown here.
  record AskAws(String function, Position at) implements Condition {}
}
