package dev.groundwork.core.cost;

/// How far a line can be believed.
public enum ItemKind {
  /// A fixed rate for something that is there: AWS will bill exactly this.
  KNOWN,
  /// A rate times an assumption, which is shown and can be changed.
  USAGE,
  /// What AWS doesn't bill to an account, taken off a line above; its amount is negative.
  ALLOWANCE,
  /// It costs something, but not what is known.
  UNKNOWN
}
