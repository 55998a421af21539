package dev.groundwork.core.document;

import java.math.BigDecimal;

/// A single value. `text` is exactly what the file says (after unescaping), whatever the kind, so
/// that an account id or a version number never loses a digit.
///
/// @param text the value as written; empty for an empty YAML value
/// @param kind what YAML 1.1 or JSON takes it for; see [ScalarKind]
/// @param quoted whether it stood in quotes or in a block, which makes it text whatever it looks
///   like
/// @param at where it begins
public record Scalar(String text, ScalarKind kind, boolean quoted, Position at) implements Node {
  /// Text that a reader adds to the tree itself.
  public static Scalar text(String text, Position at) {
    return new Scalar(text, ScalarKind.STRING, true, at);
  }

  /// Whether this is the boolean true.
  ///
  /// @throws IllegalStateException if the kind is not boolean
  public boolean truth() {
    if (kind != ScalarKind.BOOLEAN) {
      throw new IllegalStateException(at + " is not a boolean");
    }
    return text.equalsIgnoreCase("true")
        || text.equalsIgnoreCase("yes")
        || text.equalsIgnoreCase("on");
  }

  /// The number written here, exact.
  ///
  /// @throws IllegalStateException if the kind is neither integer nor float
  public BigDecimal number() {
    if (kind != ScalarKind.INTEGER && kind != ScalarKind.FLOAT) {
      throw new IllegalStateException(at + " is not a number");
    }
    return Numbers.exact(text).orElseThrow(() -> new IllegalStateException(at + " is no number"));
  }

  @Override
  public String noun() {
    return switch (kind) {
      case STRING -> "text";
      case INTEGER, FLOAT -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "nothing";
    };
  }
}
