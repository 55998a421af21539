package dev.groundwork.core.plan;

/// How a project gets from one phase to another.
public sealed interface PhaseWay {
  /// Nothing stands yet, or it is the same phase: it is only chosen.
  record Free() implements PhaseWay {}

  /// Something stands, and changes act by act.
  record Walk(Move move) implements PhaseWay {}

  /// The plan knows none.
  record Unknown() implements PhaseWay {}

  /// The way from the phase that was answered to another.
  ///
  /// @param built whether anything stands
  static PhaseWay of(Plan plan, Answers answers, String to, boolean built) {
    if (!built || answers.phase().equals(to)) {
      return new Free();
    }
    return plan.move(answers.phase(), to, answers).<PhaseWay>map(Walk::new).orElseGet(Unknown::new);
  }
}
