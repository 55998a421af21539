package dev.groundwork.ui.session;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import dev.groundwork.ui.async.Work;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.ResourceRow;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Starts operations and lets a [Run] follow them.
final class Runs {
  private static final Duration CLOCK_PAUSE = Duration.ofMillis(100);

  private final Workspace workspace;
  private final Background background;
  private final Runnable afterwards;
  private final ReadOnlyObjectWrapper<Optional<Run>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Job> job = Optional.empty();
  private Optional<Job> clock = Optional.empty();
  private Runnable again = () -> {};

  /// @param afterwards called when an operation has ended, however it did
  Runs(Workspace workspace, Background background, Runnable afterwards) {
    this.workspace = workspace;
    this.background = background;
    this.afterwards = afterwards;
  }

  /// Makes work wait for its turn.
  interface Turn {
    <T> Work<T> of(Work<T> work);
  }

  ReadOnlyObjectProperty<Optional<Run>> current() {
    return current.getReadOnlyProperty();
  }

  Run apply(Situation situation, Selection selection, Set<RedStop> confirmed, Turn turn) {
    Set<String> steps = selection.steps().stream().map(Step::id).collect(Collectors.toSet());
    Run run =
        begin(
            new Run(
                Operation.Kind.APPLY,
                selection.title(),
                steps,
                expected(situation.resolved(), situation.standing(), selection.stacks())));
    Consumer<Progress> listener = listener(run);
    again = () -> apply(situation, selection, confirmed, turn);
    return follow(
        run,
        turn.of(
            () ->
                new Ending.Applied(
                    workspace.apply(selection, stops -> confirmed.containsAll(stops), listener))));
  }

  Run teardown(TeardownPlan before, TeardownChoice choice, Turn turn) {
    Set<String> watching = before.watching(choice, workspace.dataFates());
    List<TeardownPlan.Row> goes =
        before.rows().stream()
            .filter(row -> !choice.keep().contains(row.stack()))
            .filter(row -> !watching.contains(row.stack()))
            .toList();
    Run run =
        begin(
            new Run(Operation.Kind.TEARDOWN, going(before, choice), Set.of(), expectedToGo(goes)));
    Consumer<Progress> listener = listener(run);
    return follow(run, turn.of(() -> new Ending.TornDown(workspace.teardown(choice, listener))));
  }

  /// Takes a move's next act, which is the program's.
  ///
  /// @param typedName the project's name as typed, which confirms what is lost
  Run move(Moving.Next next, Set<String> standing, String typedName, Turn turn) {
    Moving moving = next.moving();
    MoveAct act = moving.next().orElseThrow();
    List<Expected> expected =
        act instanceof MoveAct.Apply apply
            ? expected(moving.wanted(), standing, Set.copyOf(apply.stacks()))
            : expectedToGo(next.ahead().goes());
    Operation.Kind kind =
        act instanceof MoveAct.Apply ? Operation.Kind.APPLY : Operation.Kind.TEARDOWN;
    Run run = begin(Run.ofMove(kind, act.title(), moving.move().to(), expected));
    Consumer<Progress> listener = listener(run);
    Set<RedStop> confirmed = next.ahead().redStops();
    again = () -> move(next, standing, typedName, turn);
    return follow(
        run,
        turn.of(
            () ->
                new Ending.Applied(
                    workspace
                        .moveTo(moving.move().to())
                        .take(stops -> confirmed.containsAll(stops), typedName, listener))));
  }

  /// The project's name, or what of it goes.
  private String going(TeardownPlan before, TeardownChoice choice) {
    return choice.keep().isEmpty()
        ? workspace.project().name()
        : before.rows().stream()
            .filter(it -> !choice.keep().contains(it.stack()))
            .map(TeardownPlan.Row::title)
            .collect(Collectors.joining(", "));
  }

  void again() {
    again.run();
  }

  void stop() {
    if (current.get().filter(run -> run.ending().get().open()).isPresent()) {
      job.ifPresent(Job::cancel);
      current.get().ifPresent(run -> ended(run, new Ending.Stopped()));
    }
  }

  private Run begin(Run run) {
    if (current.get().filter(it -> it.ending().get().open()).isPresent()) {
      throw new IllegalStateException("an operation is under way");
    }
    return run;
  }

  private Run follow(Run run, Work<Ending> work) {
    current.set(Optional.of(run));
    clock =
        Optional.of(
            background.repeat(CLOCK_PAUSE, () -> workspace.clock().instant(), run::later, _ -> {}));
    job =
        Optional.of(
            background.run(
                work,
                ending -> ended(run, ending),
                problem -> ended(run, new Ending.Broken(problem))));
    return run;
  }

  private void ended(Run run, Ending how) {
    clock.ifPresent(Job::cancel);
    run.end(how);
    afterwards.run();
  }

  private Consumer<Progress> listener(Run run) {
    Consumer<Run.News> news = background.batched(run::tell);
    return progress -> news.accept(new Run.News(progress, workspace.clock().instant()));
  }

  /// What a stack that isn't there will get is known; what becomes of one that stands, AWS tells.
  private static List<Expected> expected(
      ResolvedPlan wanted, Set<String> standing, Set<String> selected) {
    List<Expected> expected = new ArrayList<>();
    for (ResolvedStack stack : wanted.stacks()) {
      if (selected.contains(stack.id())) {
        List<ResourceRow> rows =
            stack.resolution().resources().stream()
                .map(it -> ResourceRow.waiting(it.logicalId(), it.type()))
                .toList();
        expected.add(
            new Expected(
                stack.id(),
                stack.definition().title(),
                standing.contains(stack.id()) ? List.of() : rows));
      }
    }
    return expected;
  }

  private static List<Expected> expectedToGo(List<TeardownPlan.Row> goes) {
    return goes.reversed().stream()
        .map(
            row ->
                new Expected(
                    row.stack(),
                    row.title(),
                    row.resources().reversed().stream()
                        .map(it -> ResourceRow.waiting(it.logicalId(), it.type()))
                        .toList()))
        .toList();
  }
}
