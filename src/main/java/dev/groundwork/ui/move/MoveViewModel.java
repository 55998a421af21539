package dev.groundwork.ui.move;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The way to another phase: what it costs, its acts, and the one that comes next.
public final class MoveViewModel {
  private final ProjectSession session;
  private final String phase;
  private final Consumer<Screen> go;
  private final Runnable back;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<MoveShown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Turn> turn;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty typedName = new SimpleStringProperty("");
  private Optional<Moving> moving = Optional.empty();
  private Optional<Moving.Next> next = Optional.empty();

  /// @param phase that the move leads to
  /// @param go leads elsewhere
  /// @param back goes to where the founder came from
  public MoveViewModel(
      ProjectSession session, String phase, Consumer<Screen> go, Runnable back, Texts texts) {
    this.session = session;
    this.phase = phase;
    this.go = go;
    this.back = back;
    this.texts = texts;
    this.turn = new ReadOnlyObjectWrapper<>(asking());
    typedName.subscribe((_, _) -> turn.set(look()));
  }

  /// Whose turn it is, and what the button does.
  ///
  /// @param label what the button says
  /// @param why why it can't be pressed, or what to know before; may be empty
  /// @param ready whether it can be pressed
  /// @param destroys whether stacks are deleted by it
  /// @param what what would be changed or deleted, a line each
  /// @param mustConfirm whether the project's name has to be typed
  public record Turn(
      String label,
      String why,
      boolean ready,
      boolean destroys,
      List<String> what,
      boolean mustConfirm) {
    /// Keeps a copy of the list.
    public Turn {
      what = List.copyOf(what);
    }
  }

  /// Finds out how far the move is, and asks AWS what its next act would do.
  public void load() {
    problem.set(Optional.empty());
    next = Optional.empty();
    typedName.set("");
    session.moves().look(phase, this::known, this::failed);
  }

  /// What is shown; empty until it is known.
  public ReadOnlyObjectProperty<Optional<MoveShown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Whose turn it is.
  public ReadOnlyObjectProperty<Turn> turn() {
    return turn.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The project's name, as typed.
  public StringProperty typedName() {
    return typedName;
  }

  /// The project's name.
  public String projectName() {
    return session.situation().get().project().name();
  }

  /// Does the next act, or says that it is done; leads on once all are.
  public void act() {
    if (!turn.get().ready()) {
      return;
    }
    if (arrived()) {
      go.accept(new Screen.OfStep(session.situation().get().next().id()));
    } else if (founders()) {
      turn.set(asking());
      session.moves().tick(phase, this::load, this::failed);
    } else {
      next.ifPresent(
          it -> {
            session.moves().take(it, typedName.get().strip());
            go.accept(new Screen.Running());
          });
    }
  }

  /// Leaves the move as far as it is.
  public void back() {
    back.run();
  }

  private void known(Optional<Moving> found) {
    moving = found;
    shown.set(Optional.of(found.map(this::inWords).orElseGet(this::there)));
    turn.set(look());
    if (!arrived() && !founders() && !busy()) {
      session
          .moves()
          .ahead(
              phase,
              it -> {
                next = Optional.of(it);
                turn.set(look());
              },
              this::failed);
    }
  }

  private void failed(Problem why) {
    problem.set(Optional.of(why));
    turn.set(new Turn(texts.get("move.goOn"), "", false, false, List.of(), false));
  }

  private Optional<MoveAct> nextAct() {
    return moving.flatMap(Moving::next);
  }

  private boolean arrived() {
    return shown.get().isPresent() && nextAct().isEmpty();
  }

  private boolean founders() {
    return nextAct().filter(PhaseMove::founders).isPresent();
  }

  private boolean busy() {
    return session.run().get().filter(it -> it.ending().get().open()).isPresent();
  }

  private Turn asking() {
    return new Turn(
        texts.get("move.goOn"), texts.get("move.asking"), false, false, List.of(), false);
  }

  private Turn look() {
    if (arrived()) {
      return new Turn(texts.get("move.continue"), "", true, false, List.of(), false);
    }
    if (busy()) {
      return new Turn(
          texts.get("move.goOn"), texts.get("move.busy"), false, false, List.of(), false);
    }
    if (founders()) {
      boolean rehearsal = session.situation().get().rehearsal();
      String why = texts.get(rehearsal ? "move.yours.rehearsal" : "move.yours.account");
      return new Turn(texts.get("move.done"), why, true, false, List.of(), false);
    }
    return next.map(this::programs).orElseGet(this::asking);
  }

  private Turn programs(Moving.Next it) {
    boolean confirm = it.ahead().losesData() && !session.situation().get().rehearsal();
    String why = why(it, confirm);
    return new Turn(
        label(it), why, why.isEmpty(), !it.ahead().goes().isEmpty(), what(it.ahead()), confirm);
  }

  private String label(Moving.Next it) {
    int goes = it.ahead().goes().size();
    if (goes > 0) {
      return texts.get("move.delete", goes);
    }
    return texts.get(it.moving().done() == 0 ? "move.begin" : "move.goOn");
  }

  private String why(Moving.Next it, boolean confirm) {
    if (it.ahead().changes().stream().anyMatch(r -> r.kind() == StackReview.Kind.REFUSED)) {
      return texts.get("move.refused");
    }
    if (!it.moving().missing().isEmpty()) {
      return texts.get("move.missing", String.join(", ", it.moving().missing()));
    }
    boolean named = typedName.get().strip().equals(projectName());
    return confirm && !named ? texts.get("move.type", projectName()) : "";
  }

  private List<String> what(PhaseMove.Ahead ahead) {
    return Stream.concat(
            ahead.changes().stream().map(this::change),
            ahead.goes().stream()
                .map(it -> texts.get("move.goes", it.title(), it.resources().size())))
        .toList();
  }

  private String change(StackReview it) {
    return switch (it.kind()) {
      case NEW -> texts.get("move.change.new", it.title(), it.changes().size());
      case CHANGED -> texts.get("move.change.changed", it.title(), logicalIds(it));
      case UNCHANGED -> texts.get("move.change.unchanged", it.title());
      case REFUSED ->
          texts.get(
              "move.change.refused",
              it.title(),
              it.problem().map(why -> texts.say(why.sentence())).orElse(""));
    };
  }

  private String logicalIds(StackReview review) {
    var definition = session.situation().get().plan().stack(review.stack());
    return review.changes().stream()
        .map(it -> texts.resource(definition, it.logicalId()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private MoveShown inWords(Moving it) {
    Move move = it.move();
    Plan plan = it.wanted().plan();
    return new MoveShown(
        move.title(),
        move.summary(),
        texts.get("move.phases", plan.phase(move.from()).title(), plan.phase(move.to()).title()),
        texts.get("move.price", month(it.before()), month(it.after())),
        texts.get(
            "move.change", texts.amounts().change(it.after().total().minus(it.before().total()))),
        move.overlap(),
        move.downtime(),
        acts(it));
  }

  /// The project is there, and nobody remembers from where it came.
  private MoveShown there() {
    var now = session.situation().get();
    String title = now.plan().phase(phase).title();
    return new MoveShown(
        texts.get("move.there", title), "", title, month(now.estimate()), "", "", "", List.of());
  }

  private String month(Estimate estimate) {
    String total = texts.amounts().cents(estimate.total());
    return estimate.complete() ? total : texts.get("move.price.incomplete", total);
  }

  private List<ActRow> acts(Moving it) {
    List<ActRow> rows = new ArrayList<>();
    for (MoveAct act : it.move().acts()) {
      int i = rows.size();
      ActRow.State state =
          i < it.done()
              ? ActRow.State.DONE
              : i == it.done() ? ActRow.State.NEXT : ActRow.State.TO_COME;
      boolean shown = state == ActRow.State.NEXT && act instanceof MoveAct.Follow;
      rows.add(
          new ActRow(
              i + 1,
              act.title(),
              act.undo().isBlank()
                  ? texts.get("move.undo.none")
                  : texts.get("move.undo", act.undo()),
              state,
              PhaseMove.founders(act),
              it.pointOfNoReturn().isPresent() && it.pointOfNoReturn().getAsInt() == i,
              shown ? ((MoveAct.Follow) act).guide().markdown() : ""));
    }
    return rows;
  }
}
