package dev.groundwork.core.template;

/// A piece of an `Fn::Sub` text.
public sealed interface SubPart {
  /// Text that stays as it is.
  record Literal(String text) implements SubPart {}

  /// `${name}`: a variable, parameter, pseudo parameter, resource or `Resource.Attribute`.
  record Variable(String name) implements SubPart {}
}
