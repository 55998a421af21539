package dev.groundwork.ui.move;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.workspace.MonthlyChange;
import dev.groundwork.core.workspace.OverLimit;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The way to another phase: what it costs, its acts, and the one that comes next.
public final class MoveViewModel {
  private final ProjectSession session;
  private final String phase;
  private final Consumer<Screen> go;
  private final Runnable back;
  private final Texts texts;
  private final MoveWords words;
  private final ReadOnlyObjectWrapper<Optional<MoveShown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Turn> turn;
  private final ReadOnlyObjectWrapper<Optional<String>> wayBack =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty typedName = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper overLimit = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper limitUnsure = new ReadOnlyStringWrapper("");
  private final BooleanProperty overLimitTaken = new SimpleBooleanProperty();
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
    this.words = new MoveWords(texts);
    this.turn = new ReadOnlyObjectWrapper<>(asking());
    typedName.subscribe((_, _) -> turn.set(look()));
    overLimitTaken.subscribe((_, _) -> turn.set(look()));
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

  /// The title of the phase that the project can turn back to; empty unless it is on its way.
  public ReadOnlyObjectProperty<Optional<String>> wayBack() {
    return wayBack.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The project's name, as typed.
  public StringProperty typedName() {
    return typedName;
  }

  /// That the phase costs more than the limit, in a sentence; empty if it doesn't.
  public ReadOnlyStringProperty overLimit() {
    return overLimit.getReadOnlyProperty();
  }

  /// That nobody can say whether the phase stays within the limit, in a sentence; empty if one can.
  public ReadOnlyStringProperty limitUnsure() {
    return limitUnsure.getReadOnlyProperty();
  }

  /// The founder's word that it may.
  public BooleanProperty overLimitTaken() {
    return overLimitTaken;
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

  /// Leads to the way back, of which nothing is walked by that.
  public void turnBack() {
    moving.ifPresent(it -> go.accept(new Screen.Move(it.move().from())));
  }

  private void known(Optional<Moving> found) {
    moving = found;
    shown.set(
        Optional.of(
            found.map(words::move).orElseGet(() -> words.there(session.situation().get(), phase))));
    // Who has begun has said so.
    Optional<Moving> fresh = found.filter(it -> it.done() == 0);
    overLimit.set(fresh.map(this::overLimit).orElse(""));
    limitUnsure.set(fresh.map(this::unsure).orElse(""));
    turn.set(look());
    wayBack.set(
        found
            .filter(it -> it.done() > 0 && it.next().isPresent() && !busy())
            .map(it -> it.wanted().plan().phase(it.move().from()).title()));
    if (!arrived() && !busy()) {
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

  private String overLimit(Moving it) {
    return OverLimit.of(it.wanted(), change(it))
        .map(
            over ->
                texts.get(
                    "review.limit",
                    texts.amounts().dollars(over.limit()),
                    texts.amounts().cents(over.then())))
        .orElse("");
  }

  private String unsure(Moving it) {
    return OverLimit.unsure(it.wanted(), change(it))
        .map(
            unsure ->
                texts.get(
                    "review.limit.unsure",
                    texts.amounts().dollars(unsure.limit()),
                    texts.amounts().cents(unsure.atLeast())))
        .orElse("");
  }

  private MonthlyChange change(Moving it) {
    Money now = session.meter().get().map(runs -> runs.runRate().total()).orElse(Money.ZERO);
    return new MonthlyChange(now, it.after().total(), it.after().complete());
  }

  private void failed(Problem why) {
    problem.set(Optional.of(why));
    turn.set(Turn.wait(texts.get("move.goOn"), ""));
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
    return Turn.wait(texts.get("move.goOn"), texts.get("move.asking"));
  }

  private Turn look() {
    if (arrived()) {
      return Turn.go(texts.get("move.continue"), "");
    }
    if (busy()) {
      return Turn.wait(texts.get("move.goOn"), texts.get("move.busy"));
    }
    return next.map(it -> founders() ? founders(it) : programs(it)).orElseGet(this::asking);
  }

  private Turn founders(Moving.Next it) {
    boolean rehearsal = session.situation().get().rehearsal();
    return Turn.go(
        texts.get("move.done"),
        rehearsal ? texts.get("move.yours.rehearsal") : position(it.moving()) + waiting());
  }

  /// What a day costs of what stands meanwhile.
  private String waiting() {
    Money runs = session.meter().get().map(it -> it.runRate().total()).orElse(Money.ZERO);
    return runs.rounded().signum() <= 0
        ? ""
        : ". " + texts.get("step.waiting", texts.amounts().daily(runs));
  }

  private Turn programs(Moving.Next it) {
    boolean confirm = it.ahead().losesData() && !session.situation().get().rehearsal();
    Optional<String> why = refused(it.ahead(), confirm);
    return new Turn(
        label(it.ahead()),
        why.orElseGet(() -> aside(it)),
        why.isEmpty(),
        !it.ahead().goes().isEmpty(),
        words.effects(it),
        confirm);
  }

  private String aside(Moving.Next it) {
    boolean nothing = it.ahead().changes().isEmpty() && it.ahead().goes().isEmpty();
    return nothing ? texts.get("move.nothing") : position(it.moving());
  }

  private String position(Moving it) {
    return texts.get("move.act", it.done() + 1, it.move().acts().size());
  }

  private String label(PhaseMove.Ahead ahead) {
    if (!ahead.goes().isEmpty()) {
      return texts.get("move.delete", ahead.goes().size());
    }
    return ahead.changes().stream().allMatch(it -> it.kind() == StackReview.Kind.UNCHANGED)
        ? texts.get("move.goOn")
        : texts.get("move.apply", ahead.changes().size());
  }

  private Optional<String> refused(PhaseMove.Ahead ahead, boolean confirm) {
    if (ahead.changes().stream().anyMatch(it -> it.kind() == StackReview.Kind.REFUSED)) {
      return Optional.of(texts.get("move.refused"));
    }
    if (!ahead.missing().isEmpty()) {
      String titles =
          ahead.missing().stream().map(MissingAnswer::title).collect(Collectors.joining(", "));
      return Optional.of(texts.get("move.missing", titles));
    }
    if (!overLimit.get().isEmpty() && !overLimitTaken.get()) {
      return Optional.of(texts.get("move.limit"));
    }
    boolean named = typedName.get().strip().equals(projectName());
    return confirm && !named
        ? Optional.of(texts.get("move.type", projectName()))
        : Optional.empty();
  }
}
