package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.Workspace;
import java.util.Optional;
import java.util.OptionalInt;

/// A move as far as it has come.
///
/// @param done how many of its acts are done
/// @param pointOfNoReturn the number, from 0, of the first act that can't be undone
/// @param wanted the whole plan as it will be
/// @param before what a month costs in the phase that it leaves
/// @param after what a month will cost
/// @param turnsBack whether another one is under way that this one would turn round
public record Moving(
    Move move,
    int done,
    OptionalInt pointOfNoReturn,
    ResolvedPlan wanted,
    Estimate before,
    Estimate after,
    boolean turnsBack) {
  static Moving of(Workspace workspace, PhaseMove way, Projects projects) {
    return new Moving(
        way.move(),
        way.done(),
        way.pointOfNoReturn(),
        PlanResolver.resolve(workspace.plan(), way.after(), KnownOutputs.NONE),
        projects.estimate(workspace, way.move().from()),
        projects.estimate(workspace, way.move().to()),
        way.turnsBack());
  }

  /// What it does to what a month costs.
  public MonthlyChange change() {
    return new MonthlyChange(before.total(), after.total(), before.complete() && after.complete());
  }

  /// What comes next, and what it would do.
  public record Next(Moving moving, PhaseMove.Ahead ahead) {}

  /// The same with all acts done.
  Moving ended() {
    return new Moving(move, move.acts().size(), pointOfNoReturn, wanted, before, after, false);
  }

  /// The act that comes next; empty when all are done.
  public Optional<MoveAct> next() {
    return move.acts().stream().skip(done).findFirst();
  }
}
