package dev.groundwork.core.plan;

import java.util.List;

/// The way from one phase to another.
///
/// @param from a phase's id
/// @param to a phase's id
/// @param overlap what is paid twice on the way
/// @param downtime who notices what
/// @param acts in this order
public record Move(
    String from,
    String to,
    String title,
    String summary,
    String overlap,
    String downtime,
    List<MoveAct> acts) {
  public Move {
    acts = List.copyOf(acts);
  }

  /// The same with other acts.
  Move withActs(List<MoveAct> others) {
    return new Move(from, to, title, summary, overlap, downtime, others);
  }
}
