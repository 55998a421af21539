package dev.groundwork.ui.rail;

import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.run.TimeLeft;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Durations;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The plan's weeks and steps with their states and prices.
public final class RailViewModel {
  private final ProjectSession session;
  private final Texts texts;
  private final Consumer<Screen> go;
  private final ObservableValue<Screen> here;
  private final ReadOnlyObjectWrapper<List<WeekItem>> weeks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<MoveItem>> move =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper unchosen = new ReadOnlyStringWrapper("");
  private final Subscription whileShown;
  private Subscription onRun = Subscription.EMPTY;

  /// @param here where the founder is
  /// @param go leads elsewhere
  public RailViewModel(
      ProjectSession session, ObservableValue<Screen> here, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.here = here;
    this.go = go;
    this.texts = texts;
    this.whileShown =
        Subscription.combine(
            session.situation().subscribe(_ -> show()),
            session.moves().underWay().subscribe(it -> move.set(it.map(this::item))),
            here.subscribe(this::show),
            session.run().subscribe(this::follow));
  }

  /// A week.
  ///
  /// @param done how many of its steps are done, in words
  public record WeekItem(String title, String done, List<StepItem> steps) {
    /// Keeps a copy of the list.
    public WeekItem {
      steps = List.copyOf(steps);
    }
  }

  /// A step.
  ///
  /// @param note its price, or how long AWS will be at work on it; empty if it makes nothing
  /// @param current whether the founder is there
  /// @param spoken all of it in one sentence
  public record StepItem(
      String id, String title, State state, String note, boolean current, String spoken) {}

  /// A move that is under way.
  ///
  /// @param phase that it leads to
  /// @param done how many of its acts are done, in words
  public record MoveItem(String phase, String title, String done) {}

  /// The move that is under way; empty while none is.
  public ReadOnlyObjectProperty<Optional<MoveItem>> move() {
    return move.getReadOnlyProperty();
  }

  /// Goes on with the move that is under way.
  public void goOn() {
    move.get().map(it -> new Screen.Move(it.phase())).ifPresent(go);
  }

  /// Weeks and steps as they are now.
  public ReadOnlyObjectProperty<List<WeekItem>> weeks() {
    return weeks.getReadOnlyProperty();
  }

  /// What ends when the project is closed.
  public Subscription whileShown() {
    return whileShown;
  }

  /// Goes to a step.
  public void open(String step) {
    go.accept(new Screen.OfStep(step));
  }

  /// Which environment this is; empty where the plan has but one.
  public String environment() {
    Situation now = session.situation().get();
    List<Environment> all = now.plan().growth().environments();
    return all.size() < 2
        ? ""
        : texts.get(
            "rail.environment", now.plan().environment(now.project().environment()).title());
  }

  /// Goes to where all environments are.
  public void environments() {
    go.accept(new Screen.Environments());
  }

  /// Whether the plan says when to grow.
  public boolean grows() {
    return !session.situation().get().plan().growth().signals().metrics().isEmpty();
  }

  /// Goes to when to grow.
  public void grow() {
    go.accept(new Screen.Growth());
  }

  /// Goes to the teardown.
  public void tearDown() {
    go.accept(new Screen.Teardown());
  }

  /// What stacks go on costing that another answer has put others in the place of; empty where
  /// there are none.
  public ReadOnlyStringProperty unchosen() {
    return unchosen.getReadOnlyProperty();
  }

  /// Goes to what removing them would remove.
  public void removeUnchosen() {
    go.accept(new Screen.NoLongerChosen());
  }

  private String unchosen(Situation now) {
    List<String> stacks = now.unchosen().stream().map(it -> it.state().stack()).toList();
    return stacks.isEmpty()
        ? ""
        : texts.get("rail.unchosen.cost", texts.amounts().cents(now.paidFor(stacks)));
  }

  private MoveItem item(Moving moving) {
    String to = moving.move().to();
    return new MoveItem(
        to,
        texts.get("rail.move", moving.wanted().plan().phase(to).title()),
        texts.get("rail.move.done", moving.done(), moving.move().acts().size()));
  }

  private void follow(Optional<Run> run) {
    onRun.unsubscribe();
    onRun = run.map(it -> it.revision().subscribe(_ -> show())).orElse(Subscription.EMPTY);
  }

  private void show() {
    Situation now = session.situation().get();
    weeks.set(now.weeks().stream().map(week -> item(now, week)).toList());
    unchosen.set(unchosen(now));
  }

  private WeekItem item(Situation now, Week week) {
    List<StepItem> steps = week.steps().stream().map(step -> item(now, step)).toList();
    long done = steps.stream().filter(it -> it.state() == State.DONE).count();
    return new WeekItem(
        texts.get("rail.week.title", week.number(), week.title()),
        texts.get("rail.week.done", done, steps.size()),
        steps);
  }

  private StepItem item(Situation now, Step step) {
    State state = state(now, step);
    String note = state == State.IN_PROGRESS ? left(now, step) : note(now, step);
    boolean current = current(step);
    String spoken = texts.get("rail.step.spoken", step.text().title(), word(state), note).strip();
    return new StepItem(step.id(), step.text().title(), state, note, current, spoken);
  }

  private boolean current(Step step) {
    return switch (here.getValue()) {
      case Screen.OfStep it -> it.step().equals(step.id());
      case Screen.Removal it -> it.step().equals(step.id());
      case Screen.Review it -> it.selection().steps().equals(List.of(step));
      case Screen.Running _, Screen.Failure _ ->
          session.run().get().filter(it -> it.steps().equals(Set.of(step.id()))).isPresent();
      case Screen.Teardown _, Screen.NoLongerChosen _, Screen.Proof _, Screen.Aside _ -> false;
    };
  }

  private State state(Situation now, Step step) {
    if (reached(step)) {
      return State.DONE;
    }
    return underWay(step) ? State.IN_PROGRESS : now.stateOf(step.id());
  }

  /// Whether the operation that runs is at work on one of the step's stacks.
  private boolean underWay(Step step) {
    return stacksUnderWay(step).stream().anyMatch(it -> it.outcome().isEmpty());
  }

  private List<StackRows> stacksUnderWay(Step step) {
    Optional<Run> run = open().filter(it -> it.steps().contains(step.id()));
    if (run.isEmpty()) {
      return List.of();
    }
    Set<String> made = session.situation().get().madeBy(step);
    return run.get().rows().stacks().stream().filter(it -> made.contains(it.stack())).toList();
  }

  /// Whether all of the step's stacks have got where they should in the operation that runs.
  private boolean reached(Step step) {
    List<StackRows> stacks = stacksUnderWay(step);
    return !stacks.isEmpty()
        && stacks.stream().allMatch(it -> it.outcome().filter(StackOutcome::reached).isPresent());
  }

  private Optional<Run> open() {
    return session.run().get().filter(run -> run.ending().get().open());
  }

  /// How long its stacks will still take in the operation that runs; its price if nobody knows.
  private String left(Situation now, Step step) {
    return open()
        .flatMap(run -> new TimeLeft(now.resolved()).of(run, now.madeBy(step)))
        .map(it -> texts.get("rail.step.left", new Durations(texts).about(it)))
        .orElseGet(() -> note(now, step));
  }

  private String note(Situation now, Step step) {
    return now.madeBy(step).isEmpty()
        ? ""
        : texts.amounts().cents(now.priceOf(now.madeBy(step)), now.priced(now.madeBy(step)));
  }

  private String word(State state) {
    return switch (state) {
      case OPEN -> texts.get("rail.state.open");
      case IN_PROGRESS -> texts.get("rail.state.working");
      case DONE -> texts.get("rail.state.done");
      case CHANGED -> texts.get("rail.state.changed");
      case FAILED -> texts.get("rail.state.failed");
      case WAITING -> texts.get("rail.state.waiting");
    };
  }
}
