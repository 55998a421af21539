package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import java.util.HashMap;
import java.util.Map;

/// What a move pays twice: what comes stands beside what has yet to go.
public final class MoveOverlap {
  private MoveOverlap() {}

  /// By how much a month of what stands on the way costs more, at most, than one at the dearer of
  /// its ends; nothing where nothing is deleted. How long it stands is the founder's to say.
  ///
  /// @param before what a month costs in the phase that is left
  /// @param after what it costs in the new one
  public static Money of(Move move, Estimate before, Estimate after) {
    if (move.acts().stream().noneMatch(MoveAct.Delete.class::isInstance)) {
      return Money.ZERO;
    }
    Map<String, Money> standing = new HashMap<>();
    before.items().forEach(it -> standing.merge(it.subject().stack(), it.monthly(), Money::plus));
    Money most = before.total();
    for (MoveAct act : move.acts()) {
      switch (act) {
        case MoveAct.Apply it -> it.stacks().forEach(id -> standing.put(id, after.ofStack(id)));
        case MoveAct.Delete it -> it.stacks().forEach(standing::remove);
        case MoveAct.Run _, MoveAct.Follow _ -> {}
      }
      most = larger(most, Money.sum(standing.values()));
    }
    // What the new phase has besides, the move doesn't make.
    Money end = Money.sum(standing.values());
    return most.minus(larger(before.total(), end));
  }

  private static Money larger(Money one, Money other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
