package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.util.List;

/// A mention of a resource, parameter or pseudo parameter.
///
/// @param name what is mentioned
/// @param how by which means
/// @param attribute the attribute, `Ref` for the thing itself; empty for a computed attribute or a
///   DependsOn
/// @param at where
public record Reference(String name, How how, String attribute, Position at) {
  /// The means of mentioning.
  public enum How {
    DEPENDS_ON,
    REF,
    GET_ATT,
    SUB
  }

  /// All mentions in an expression, both branches of every `Fn::If` included, in its order.
  public static List<Reference> in(Expression expression) {
    return References.in(expression, References.ALL_BRANCHES);
  }
}
