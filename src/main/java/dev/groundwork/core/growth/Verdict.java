package dev.groundwork.core.growth;

import java.util.Locale;

/// What is advised about a move.
public enum Verdict {
  /// No number that is known gives a reason for it.
  STAY,
  /// There is a reason, but a condition isn't met, or nobody knows whether it is.
  CONSIDER,
  /// There is a reason, and every condition is met.
  GO,
  /// None of the numbers that could give a reason is known.
  UNKNOWN;

  /// As outputs have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
