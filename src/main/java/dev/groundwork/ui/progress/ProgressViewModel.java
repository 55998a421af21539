package dev.groundwork.ui.progress;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.ResourceRow;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.RunRows;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.run.TimeLeft;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.EventLines;
import dev.groundwork.ui.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// An operation as it goes on.
public final class ProgressViewModel {
  private static final Comparator<EventText> BY_TIME = Comparator.comparing(EventText::at);

  private final ProjectSession session;
  private final Run run;
  private final Consumer<Screen> go;
  private final Texts texts;
  private final Frames frames;
  private final ReadOnlyObjectWrapper<Frame> frame;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<EventText> events = FXCollections.observableArrayList();
  private final BooleanProperty stopping = new SimpleBooleanProperty();
  private final Subscription whileShown;
  private int told;

  /// @param go leads elsewhere
  public ProgressViewModel(
      ProjectSession session, Run run, ZoneId zone, Consumer<Screen> go, Texts texts) {
    this.session = session;
    this.run = run;
    this.go = go;
    this.texts = texts;
    this.frames =
        new Frames(
            session.situation().get().plan(),
            new TimeLeft(session.situation().get().resolved()),
            zone,
            texts);
    this.frame = new ReadOnlyObjectWrapper<>(frames.of(run));
    this.whileShown =
        Subscription.combine(
            run.revision().subscribe(_ -> news(zone)), run.ending().subscribe(this::ended));
  }

  /// What ends when the screen is left.
  public Subscription whileShown() {
    return whileShown;
  }

  /// What is shown now.
  public ReadOnlyObjectProperty<Frame> frame() {
    return frame.getReadOnlyProperty();
  }

  /// Events as lines, oldest first.
  public ObservableList<EventText> events() {
    return events;
  }

  /// Why the operation could not begin, or broke off.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// How far the operation is.
  public ReadOnlyObjectProperty<Ending> ending() {
    return run.ending();
  }

  /// Whether the founder has been asked if it should really stop.
  public BooleanProperty stopping() {
    return stopping;
  }

  /// What goes on in AWS when we stop, and what isn't begun.
  public String stopText() {
    int working = run.rows().working();
    long waiting =
        run.rows().stacks().stream()
            .filter(it -> it.begun().isEmpty() && it.outcome().isEmpty())
            .count();
    return texts.get("progress.stop.text", working, waiting);
  }

  /// Stops watching.
  public void stop() {
    stopping.set(false);
    session.stop();
  }

  /// Leaves the screen; the operation goes on.
  public void hide() {
    go.accept(new Screen.OfStep(session.situation().get().next().id()));
  }

  /// Begins once more.
  public void again() {
    session.again();
    go.accept(new Screen.Running());
  }

  /// Leads to the teardown.
  public void tearDown() {
    go.accept(new Screen.Teardown());
  }

  /// Leads to where it goes on: the next step or act, the proof, or what went wrong.
  public void proceed() {
    switch (run.ending().get()) {
      case Ending.Applied it when !it.outcome().reached() -> go.accept(new Screen.Failure());
      case Ending.TornDown it -> go.accept(new Screen.Proof(it.certificate()));
      case Ending.Applied _, Ending.Open _, Ending.Broken _, Ending.Stopped _ ->
          run.phase().map(Screen.Move::new).ifPresentOrElse(go, this::hide);
    }
  }

  private void news(ZoneId zone) {
    List<RunRows.Line> fresh = run.rows().linesFrom(told);
    if (!fresh.isEmpty()) {
      EventLines columns = columns(zone);
      insert(
          fresh.stream()
              .map(it -> new EventText(it.event().at(), columns.line(it), columns.shortLine(it)))
              .sorted(BY_TIME)
              .toList());
      told += fresh.size();
    }
    frame.set(frames.of(run));
  }

  /// Stacks are asked one after the other: what one of them tells may be older than what another
  /// told.
  private void insert(List<EventText> fresh) {
    int from = events.size();
    while (from > 0 && BY_TIME.compare(events.get(from - 1), fresh.getFirst()) > 0) {
      from--;
    }
    if (from == events.size()) {
      events.addAll(fresh);
      return;
    }
    List<EventText> tail = new ArrayList<>(events.subList(from, events.size()));
    tail.addAll(fresh);
    tail.sort(BY_TIME);
    events.remove(from, events.size());
    events.addAll(tail);
  }

  private EventLines columns(ZoneId zone) {
    List<StackRows> stacks = run.rows().stacks();
    return EventLines.wideEnough(
        stacks.stream().map(StackRows::stack).toList(),
        stacks.stream().flatMap(it -> it.resources().stream()).map(ResourceRow::logicalId).toList(),
        zone);
  }

  private void ended(Ending how) {
    problem.set(how instanceof Ending.Broken(Problem why) ? Optional.of(why) : Optional.empty());
  }
}
