package dev.groundwork.core.plan;

import java.util.List;
import java.util.Optional;

/// How a project gets from one phase to another.
public sealed interface PhaseWay {
  /// Nothing stands yet, or it is the same phase: it is only chosen.
  record Free() implements PhaseWay {}

  /// Other parameters for what stands.
  ///
  /// @param stacks those that change
  record Parameters(Move move, List<String> stacks) implements PhaseWay {
    public Parameters {
      stacks = List.copyOf(stacks);
    }
  }

  /// Tasks, guides or deletions are on the way, which take more than a change of parameters.
  ///
  /// @param more the first of them
  record Acts(Move move, MoveAct more) implements PhaseWay {}

  /// The plan knows none.
  record Unknown() implements PhaseWay {}

  /// The way between two phases.
  ///
  /// @param built whether anything stands
  static PhaseWay of(Plan plan, String from, String to, boolean built) {
    if (!built || from.equals(to)) {
      return new Free();
    }
    Optional<Move> known =
        plan.growth().moves().stream()
            .filter(it -> it.from().equals(from) && it.to().equals(to))
            .findFirst();
    return known.map(PhaseWay::of).orElseGet(Unknown::new);
  }

  private static PhaseWay of(Move move) {
    Optional<MoveAct> more =
        move.acts().stream().filter(act -> !(act instanceof MoveAct.Apply)).findFirst();
    if (more.isPresent()) {
      return new Acts(move, more.get());
    }
    return new Parameters(
        move,
        move.acts().stream()
            .filter(MoveAct.Apply.class::isInstance)
            .flatMap(act -> ((MoveAct.Apply) act).stacks().stream())
            .distinct()
            .toList());
  }
}
