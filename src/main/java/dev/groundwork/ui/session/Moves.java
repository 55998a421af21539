package dev.groundwork.ui.session;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import dev.groundwork.ui.run.Run;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Moves between phases: the one that is under way, and the acts on it. Belongs to the toolkit's
/// thread, like the [ProjectSession] that it is a part of.
public final class Moves {
  private final Workspace workspace;
  private final Projects projects;
  private final Background background;
  private final Runs runs;
  private final Runs.Turn turn;
  private final Supplier<Situation> situation;
  private final Runnable afterwards;
  private final ReadOnlyObjectWrapper<Optional<Moving>> underWay =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// The plan doesn't tell from where a project came to its phase.
  private Optional<Moving> last = Optional.empty();

  Moves(
      Workspace workspace,
      Projects projects,
      Background background,
      Runs runs,
      Runs.Turn turn,
      Supplier<Situation> situation,
      Runnable afterwards) {
    this.workspace = workspace;
    this.projects = projects;
    this.background = background;
    this.runs = runs;
    this.turn = turn;
    this.situation = situation;
    this.afterwards = afterwards;
  }

  /// The move that was begun and isn't at its end; empty while there is none.
  public ReadOnlyObjectProperty<Optional<Moving>> underWay() {
    return underWay.getReadOnlyProperty();
  }

  /// The move to a phase, as far as it has come; empty when the project is there and this window
  /// hasn't walked it. Asks nobody.
  public Job look(String phase, Consumer<Optional<Moving>> onDone, Consumer<Problem> onFailed) {
    return background.run(
        turn.of(
            () ->
                workspace.project().phase().equals(phase) && workspace.moveUnderWay().isEmpty()
                    ? Optional.<Moving>empty()
                    : Optional.of(moving(phase))),
        found -> {
          last = found.or(() -> last.filter(it -> it.move().to().equals(phase)).map(Moving::ended));
          onDone.accept(last);
        },
        onFailed);
  }

  /// The same, and what its next act would do. Asks AWS.
  public Job ahead(String phase, Consumer<Moving.Next> onDone, Consumer<Problem> onFailed) {
    return background.run(
        turn.of(() -> new Moving.Next(moving(phase), workspace.moveTo(phase).ahead())),
        onDone,
        onFailed);
  }

  /// The founder has done the next act.
  public Job tick(String phase, Runnable onDone, Consumer<Problem> onFailed) {
    return background.run(
        turn.of(
            () -> {
              PhaseMove way = workspace.moveTo(phase);
              way.tick();
              return way.done();
            }),
        _ -> {
          afterwards.run();
          onDone.run();
        },
        onFailed);
  }

  /// Begins the next act, which is the program's.
  ///
  /// @param typedName the project's name as typed, which confirms what is lost
  public Run take(Moving.Next next, String typedName) {
    return runs.move(next, situation.get().standing(), typedName, turn);
  }

  /// Looks which move is under way.
  void refresh(Consumer<Problem> onFailed) {
    background.run(
        turn.of(() -> workspace.moveUnderWay().map(this::moving)), underWay::set, onFailed);
  }

  private Moving moving(String phase) {
    return Moving.of(workspace, workspace.moveTo(phase), projects);
  }
}
