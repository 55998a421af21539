package dev.groundwork.ui.session;

import dev.groundwork.core.cost.CostSheet;
import dev.groundwork.core.cost.Credits;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.ParameterForm;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the open project costs, and what is assumed for that. Belongs to the toolkit's thread, like
/// the [ProjectSession] that it is a part of.
public final class Costs {
  private final ProjectSession session;
  private final Workspace workspace;
  private final Projects projects;
  private final Background background;
  private final Runs.Turn turn;
  private final ReadOnlyObjectWrapper<Optional<Remains>> remains =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Costs(
      ProjectSession session,
      Workspace workspace,
      Projects projects,
      Background background,
      Runs.Turn turn) {
    this.session = session;
    this.workspace = workspace;
    this.projects = projects;
    this.background = background;
    this.turn = turn;
  }

  /// What the teardown leaves that the founder looks at, or that was begun last; empty before.
  public ReadOnlyObjectProperty<Optional<Remains>> remains() {
    return remains.getReadOnlyProperty();
  }

  /// Says what the teardown leaves that the founder looks at; empty while that isn't known.
  public void remain(Optional<Remains> left) {
    remains.set(left);
  }

  /// Prices the plan in every way. Asks nobody.
  public Job sheet(Consumer<CostSheet> onDone, Consumer<Problem> onFailed) {
    Situation now = session.situation().get();
    return background.run(() -> projects.costs(now), onDone, onFailed);
  }

  /// Prices what founders ask besides a usual month, and what else could be chosen. Asks nobody.
  public Job besides(Consumer<Besides> onDone, Consumer<Problem> onFailed) {
    Situation now = session.situation().get();
    return background.run(
        () -> projects.besides(now, workspace.clock().instant()), onDone, onFailed);
  }

  /// Prices what else could be chosen. Asks nobody.
  public Job alternatives(ParameterForm form, Consumer<Alternatives> onDone) {
    Situation now = session.situation().get();
    return background.run(() -> projects.alternatives(now, form), onDone, session::failed);
  }

  /// Asks AWS what is left of the account's credits; empty where it has no plan.
  public Job credits(Consumer<Optional<Credits>> onDone, Consumer<Problem> onFailed) {
    return background.run(turn.of(() -> workspace.accountMoney().credits()), onDone, onFailed);
  }

  /// Says how much is used of something, in place of what the plan assumes.
  ///
  /// @param amount empty if the plan's assumption is to hold again
  public void assume(UsageRef which, Optional<BigDecimal> amount) {
    session.change(
        it -> {
          CostChoices costs = it.project().costs();
          it.assume(
              amount
                  .map(some -> costs.withUsage(Map.of(which, some)))
                  .orElseGet(() -> costs.withoutUsage(which)));
        });
    session.measure();
  }

  /// Says which tax is added to AWS's prices.
  ///
  /// @param percent empty if none is
  public void tax(Optional<BigDecimal> percent) {
    session.change(
        it -> {
          CostChoices costs = it.project().costs();
          it.assume(percent.map(costs::withTax).orElseGet(costs::withoutTax));
        });
  }
}
