package dev.groundwork.core.template;

import java.util.Optional;

/// The truth of a condition, which is unknown where it hangs on something that only AWS decides.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /// Whether two values are equal, as `Fn::Equals` compares: scalars by their text, case included.
  static Truth equal(Value left, Value right) {
    if (left.equals(right)) {
      return TRUE;
    }
    if (left.known() && right.known()) {
      Optional<String> text = left.asText();
      return of(text.isPresent() && text.equals(right.asText()));
    }
    return isEmptyText(left) || isEmptyText(right) || differInSize(left, right) ? FALSE : UNKNOWN;
  }

  private static boolean isEmptyText(Value value) {
    return value.asText().filter(String::isEmpty).isPresent();
  }

  private static boolean differInSize(Value left, Value right) {
    return left instanceof Value.Items a
        && right instanceof Value.Items b
        && a.items().size() != b.items().size();
  }
}
