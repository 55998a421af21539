package dev.groundwork.core.growth;

import dev.groundwork.core.growth.Sign.State;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.words.Saying;
import java.util.List;

/// What the numbers say about one move.
///
/// @param signs each of which is a reason to go; at least one
/// @param conditions without which it is too early
public record MoveAdvice(Move move, List<Sign> signs, List<Sign> conditions) {
  /// Keeps copies.
  public MoveAdvice {
    signs = List.copyOf(signs);
    conditions = List.copyOf(conditions);
  }

  /// What is advised.
  public Verdict verdict() {
    if (with(signs, State.THERE).isEmpty()) {
      return with(signs, State.UNKNOWN).size() == signs.size() ? Verdict.UNKNOWN : Verdict.STAY;
    }
    return with(conditions, State.THERE).size() == conditions.size()
        ? Verdict.GO
        : Verdict.CONSIDER;
  }

  /// The advice in a sentence or two, with the numbers and thresholds that it rests on.
  public Saying sentence() {
    return switch (verdict()) {
      case GO ->
          conditions.isEmpty()
              ? Saying.of("advice.go", phrases(with(signs, State.THERE)))
              : Saying.of(
                  "advice.goCarried", phrases(with(signs, State.THERE)), phrases(conditions));
      case CONSIDER ->
          Saying.of(
              "advice.consider",
              phrases(with(signs, State.THERE)),
              phrases(conditions.stream().filter(it -> it.state() != State.THERE).toList()));
      case STAY -> stay();
      case UNKNOWN -> Saying.of("advice.unknown", phrases(signs));
    };
  }

  private Saying stay() {
    Saying known = phrases(with(signs, State.ABSENT));
    List<Sign> unknown = with(signs, State.UNKNOWN);
    return unknown.isEmpty()
        ? Saying.of("advice.stay", known)
        : Saying.of("advice.stayAsFar", known, titles(unknown));
  }

  private static List<Sign> with(List<Sign> signs, State state) {
    return signs.stream().filter(it -> it.state() == state).toList();
  }

  private static Saying phrases(List<Sign> signs) {
    return joined(signs.stream().map(Sign::phrase).toList());
  }

  private static Saying titles(List<Sign> signs) {
    return joined(signs.stream().map(it -> Saying.literally(it.metric().title())).toList());
  }

  private static Saying joined(List<Saying> sayings) {
    return sayings.stream().reduce((all, next) -> Saying.of("advice.and", all, next)).orElseThrow();
  }
}
