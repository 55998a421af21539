package dev.groundwork.core.plan;

/// How a project gets from one phase to another.
public sealed interface PhaseWay {
  /// Nothing stands yet, or it is the same phase: it is only chosen.
  record Free() implements PhaseWay {}

  /// Something stands, and changes act by act.
  record Walk(Move move) implements PhaseWay {}

  /// The plan knows none.
  record Unknown() implements PhaseWay {}

  /// The way between two phases.
  ///
  /// @param built whether anything stands
  static PhaseWay of(Plan plan, String from, String to, boolean built) {
    if (!built || from.equals(to)) {
      return new Free();
    }
    return plan.growth().move(from, to).<PhaseWay>map(Walk::new).orElseGet(Unknown::new);
  }
}
