package dev.groundwork.ui.session;

import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.growth.Reading;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.plan.Lookup;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.workspace.AccountBill;
import dev.groundwork.core.workspace.GrowthNumbers;
import dev.groundwork.core.workspace.Lookups;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Workspace;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Job;
import dev.groundwork.ui.async.Work;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.RunRows;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The open project: what is known about it, and the acts on it. Belongs to the toolkit's thread;
/// what blocks goes through the [Background], one act at a time, since a workspace takes no more.
public final class ProjectSession implements AutoCloseable {
  /// A budget's figure is renewed a few times a day.
  private static final Duration BILL_PAUSE = Duration.ofHours(1);

  private static final Duration METER_PAUSE = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final Projects projects;
  private final Background background;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final Queue<Consumer<Workspace>> changes = new ConcurrentLinkedQueue<>();
  private final ReadOnlyObjectWrapper<Situation> situation;
  private final ReadOnlyObjectWrapper<Optional<MeterReading>> meter =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<AccountBill>> billed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Runs runs;
  private final Moves moves;
  private final Costs costs;
  private final Job metering;
  private Optional<Job> billing = Optional.empty();

  /// Only whoever is alone at work touches it.
  private Map<String, Reading> measured = Map.of();

  /// Takes over an opened project, and closes it in the end.
  public ProjectSession(Projects.Opened opened, Projects projects, Background background) {
    this.workspace = opened.workspace();
    this.projects = projects;
    this.background = background;
    this.situation = new ReadOnlyObjectWrapper<>(opened.situation());
    this.runs = new Runs(workspace, background, this::afterwards);
    this.moves =
        new Moves(
            workspace, projects, background, runs, this::alone, situation::get, this::afterwards);
    this.costs = new Costs(this, workspace, projects, background, this::alone);
    this.metering =
        background.repeat(
            METER_PAUSE,
            workspace::meter,
            reading -> meter.set(Optional.of(reading)),
            this::failed);
  }

  /// What is known.
  public ReadOnlyObjectProperty<Situation> situation() {
    return situation.getReadOnlyProperty();
  }

  /// What the meter reads; empty until it was read.
  public ReadOnlyObjectProperty<Optional<MeterReading>> meter() {
    return meter.getReadOnlyProperty();
  }

  /// What AWS has billed; empty until it said so, and in a rehearsal.
  public ReadOnlyObjectProperty<Optional<AccountBill>> billed() {
    return billed.getReadOnlyProperty();
  }

  /// What went wrong when the situation was last looked at.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The operation that runs, or the last one.
  public ReadOnlyObjectProperty<Optional<Run>> run() {
    return runs.current();
  }

  /// Asks Cost Explorer what each service was billed this month. AWS bills the question with a
  /// cent.
  public Job costByService(
      Consumer<List<CostGateway.ServiceCost>> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(() -> workspace.accountMoney().byService()), onDone, onFailed);
  }

  /// Reads the meter at once, rather than at its next turn.
  public void measure() {
    background.run(workspace::meter, reading -> meter.set(Optional.of(reading)), this::failed);
  }

  /// Asks AWS where everything stands.
  public void refresh() {
    background.run(alone(this::ask), this::known, this::failed);
  }

  /// Chooses a value for a parameter.
  public void choose(ParameterRef parameter, String value) {
    change(it -> it.choose(parameter, value));
  }

  /// Answers a setting.
  public void answer(String setting, String value) {
    change(it -> it.answer(setting, value));
  }

  /// Takes the answer to a setting back.
  public void forget(String setting) {
    change(it -> it.forget(setting));
  }

  /// Types what one of the plan's metrics comes to; none at all takes it back.
  public void type(String metric, Optional<String> number) {
    change(it -> it.growth().type(metric, number));
  }

  /// When to grow.
  ///
  /// @param ask whether AWS is asked for numbers; otherwise those count that it told last
  public Job advice(boolean ask, Consumer<Advice> onDone, Consumer<Problem> onFailed) {
    return background.run(
        alone(
            () -> {
              GrowthNumbers growth = workspace.growth();
              if (ask) {
                measured = growth.measure();
              }
              return growth.advice(measured);
            }),
        onDone,
        onFailed);
  }

  /// Ticks a guide or a task off, or takes the tick back.
  public void tick(String step, boolean done) {
    changes.add(it -> it.tick(step, done));
    refresh();
  }

  /// Asks AWS what applying would do.
  public Job review(
      Selection selection, Consumer<List<StackReview>> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(() -> workspace.review(selection)), onDone, onFailed);
  }

  /// Asks AWS what a teardown would remove.
  public Job teardownPlan(Consumer<TeardownPlan> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(workspace::teardownPlan), onDone, onFailed);
  }

  /// Works something out that takes a while. Asks nobody.
  public <T> Job work(Work<T> work, Consumer<T> onDone) {
    return background.run(work, onDone, this::failed);
  }

  /// What stays of data where something goes, as things are chosen now. Asks nobody.
  public DataWords data(Texts texts) {
    Situation now = situation.get();
    return new DataWords(now, projects.fates(now), texts);
  }

  /// Asks AWS for the events of some stacks that stand, oldest first.
  public Job events(
      Set<String> stacks, Consumer<List<RunRows.Line>> onDone, Consumer<Problem> onFailed) {
    List<Status.StackState> wanted =
        situation.get().status().stream()
            .flatMap(it -> it.stacks().stream())
            .filter(it -> stacks.contains(it.stack()))
            .toList();
    return background.run(() -> eventsOf(wanted), onDone, onFailed);
  }

  private List<RunRows.Line> eventsOf(List<Status.StackState> stacks) {
    List<RunRows.Line> lines = new ArrayList<>();
    for (Status.StackState stack : stacks) {
      stack
          .description()
          .ifPresent(
              it ->
                  workspace
                      .stacks()
                      .describeStackEvents(it.stackId(), Optional.empty())
                      .forEach(event -> lines.add(new RunRows.Line(stack.stack(), event))));
    }
    lines.sort(Comparator.comparing(line -> line.event().at()));
    return lines;
  }

  /// Asks AWS what it still knows of the containers that stopped in failed stacks, one sentence
  /// each.
  public Job evidence(
      List<String> stacks, Consumer<List<String>> onDone, Consumer<Problem> onFailed) {
    return background.run(
        alone(() -> stacks.stream().flatMap(it -> workspace.evidence(it).stream()).toList()),
        onDone,
        onFailed);
  }

  /// Begins to apply.
  ///
  /// @param confirmed the red stops that the founder has confirmed; any other is declined
  public Run apply(Selection selection, Set<RedStop> confirmed) {
    return runs.apply(situation.get(), selection, confirmed, this::alone);
  }

  /// Begins to tear down.
  ///
  /// @param before what there is
  public Run teardown(TeardownPlan before, TeardownChoice choice) {
    return runs.teardown(before, choice, this::alone);
  }

  /// Begins the last operation once more, as it was confirmed then.
  public void again() {
    runs.again();
  }

  /// Stops watching the operation that runs; AWS goes on with what it was asked.
  public void stop() {
    runs.stop();
  }

  /// What it costs, and what is assumed for that.
  public Costs costs() {
    return costs;
  }

  /// Moves between phases, once something stands.
  public Moves moves() {
    return moves;
  }

  /// Chooses another phase. Nothing is made by that.
  public void phase(String phase) {
    change(it -> it.save(it.project().withPhase(phase)));
  }

  /// Asks the account for a value in place of typing it; empty if it has none.
  public Job lookUp(Lookup lookup, Consumer<Optional<String>> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(() -> Lookups.find(workspace, lookup)), onDone, onFailed);
  }

  /// The environments of the project side by side. Asks nobody.
  public Job environments(Consumer<SideBySide> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(() -> SideBySide.of(workspace)), onDone, onFailed);
  }

  /// What could be chosen for the whole project. Asks nobody.
  public Job prospects(Consumer<Prospects> onDone, Consumer<Problem> onFailed) {
    return background.run(alone(() -> Prospects.of(workspace, projects)), onDone, onFailed);
  }

  /// Writes the project out as plain files. Asks nobody.
  ///
  /// @param onDone gets how many there are
  public Job handOver(Path folder, Consumer<Integer> onDone, Consumer<Problem> onFailed) {
    Situation now = situation.get();
    return background.run(alone(() -> new HandOver(workspace).to(folder, now)), onDone, onFailed);
  }

  /// The project's folder.
  public Path folder() {
    return workspace.folder().path();
  }

  /// Closes the connection, once what runs has noticed that it is to stop.
  @Override
  public void close() {
    close(() -> {});
  }

  /// Closes the connection like [#close()].
  ///
  /// @param closed called when it is closed, or could not be
  public void close(Runnable closed) {
    metering.cancel();
    billing.ifPresent(Job::cancel);
    runs.stop();
    background.run(
        alone(
            () -> {
              workspace.close();
              return true;
            }),
        _ -> closed.run(),
        why -> {
          failed(why);
          closed.run();
        });
  }

  void change(Consumer<Workspace> act) {
    changes.add(act);
    background.run(
        alone(() -> projects.look(workspace)),
        now -> known(now.with(situation.get())),
        this::failed);
  }

  private Situation ask() {
    var status = workspace.status();
    Situation now = projects.look(workspace);
    return new Situation(
        now.project(),
        now.target(),
        workspace.connection().endpoint(),
        now.resolved(),
        now.estimates(),
        now.estimate(),
        Optional.of(status),
        Optional.of(workspace.identity()));
  }

  private void afterwards() {
    measure();
    refresh();
  }

  private void known(Situation now) {
    problem.set(Optional.empty());
    situation.set(now);
    moves.refresh(this::failed);
    if (billed.get().isEmpty() && !now.rehearsal() && !now.standing().isEmpty()) {
      followBill();
    }
  }

  /// Asks for the bill now and every hour. A bill that can't be had is no problem of the project:
  /// it is asked for again when the situation is looked at the next time.
  private void followBill() {
    billing.ifPresent(Job::cancel);
    billing =
        Optional.of(
            background.repeat(
                BILL_PAUSE, alone(() -> workspace.accountMoney().bill()), billed::set, _ -> {}));
  }

  void failed(Problem why) {
    problem.set(Optional.of(why));
  }

  /// The same work, once nobody else is at work, after all changes that were made before it.
  private <T> Work<T> alone(Work<T> work) {
    return () -> {
      oneAtATime.lockInterruptibly();
      try {
        for (var act = changes.poll(); act != null; act = changes.poll()) {
          act.accept(workspace);
        }
        return work.run();
      } finally {
        oneAtATime.unlock();
      }
    };
  }
}
