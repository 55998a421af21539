package dev.groundwork.core.document;

/// One value of a document. Immutable.
public sealed interface Node permits Scalar, Sequence, Mapping {
  /// Where the value begins.
  Position at();

  /// What the value is, for an error message: "a list", "text".
  String noun();
}
