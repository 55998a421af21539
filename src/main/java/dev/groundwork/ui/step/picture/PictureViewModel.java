package dev.groundwork.ui.step.picture;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.picture.Drawing;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.RunRows;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The picture of one of a step's stacks. It costs nothing until it is looked at.
public final class PictureViewModel {
  private final ProjectSession session;
  private final Step step;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<String, Laid> laid = new HashMap<>();
  private final Subscription whileShown;
  private Subscription onRun = Subscription.EMPTY;
  private Optional<Stack> chosen;
  private List<RunRows.Line> past = List.of();
  private Optional<Graph> under = Optional.empty();
  private boolean looking;

  /// With the step whose stacks it shows.
  public PictureViewModel(ProjectSession session, Step step, Texts texts) {
    this.session = session;
    this.step = step;
    this.texts = texts;
    this.chosen = stacks().stream().findFirst();
    this.whileShown =
        Subscription.combine(
            session.situation().subscribe(_ -> refresh()),
            session.run().subscribe(this::follow),
            () -> onRun.unsubscribe());
  }

  /// A stack to choose.
  public record Stack(String id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  /// What ends when the screen is left.
  public Subscription whileShown() {
    return whileShown;
  }

  /// The step's stacks, as far as the phase has them.
  public List<Stack> stacks() {
    Situation now = session.situation().get();
    return now.stacksOf(step).stream()
        .map(it -> new Stack(it, now.plan().stack(it).title()))
        .toList();
  }

  /// Shows another stack.
  public void choose(Stack stack) {
    chosen = Optional.of(stack);
    refresh();
  }

  /// Begins to draw, and asks AWS what has happened to the resources so far.
  public void look() {
    looking = true;
    refresh();
    session.events(
        session.situation().get().stacksOf(step),
        lines -> {
          past = lines;
          refresh();
        },
        why -> problem.set(Optional.of(why)));
  }

  /// Empty until it was looked at.
  ReadOnlyObjectProperty<Optional<Picture>> picture() {
    return picture.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  private void follow(Optional<Run> run) {
    onRun.unsubscribe();
    onRun = run.map(it -> it.revision().subscribe(_ -> refresh())).orElse(Subscription.EMPTY);
  }

  private void refresh() {
    Situation now = session.situation().get();
    if (looking) {
      chosen
          .filter(it -> now.resolved().has(it.id()))
          .map(it -> now.resolved().stack(it.id()))
          .ifPresentOrElse(it -> show(now, it), () -> picture.set(Optional.empty()));
    }
  }

  /// At once if the layout is there; else once it is. What was shown stays until then.
  private void show(Situation now, ResolvedStack stack) {
    Graph graph = Graph.of(stack, id -> texts.resource(stack.definition(), id));
    Laid ready = laid.get(stack.id());
    if (ready != null && ready.graph().equals(graph)) {
      picture.set(
          Optional.of(
              new PictureLook(
                      now, stack, ready.drawing(), new Trails(past, session.run().get()), texts)
                  .picture()));
    } else if (under.filter(graph::equals).isEmpty()) {
      under = Optional.of(graph);
      session.work(graph::draw, drawing -> drawn(stack.id(), new Laid(graph, drawing)));
    }
  }

  private void drawn(String stack, Laid fresh) {
    laid.put(stack, fresh);
    under = under.filter(it -> !it.equals(fresh.graph()));
    refresh();
  }

  /// A layout, and what it is of.
  private record Laid(Graph graph, Drawing drawing) {}
}
