package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;

/// Gives names that an expression mentions their values; where it stands decides which names are
/// allowed.
interface Names {
  /// What `Ref` or a `${Name}` gives. Never `AWS::NoValue`.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if the name means nothing here
  Value ref(String name, Position at);

  /// What `Fn::GetAtt` or a `${Name.Attribute}` gives.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if the name means nothing here
  Value attribute(String name, String attribute, Position at);

  /// The truth of a condition.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if there is none of that name
  Truth condition(String name, Position at);
}
