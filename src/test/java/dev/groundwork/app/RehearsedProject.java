package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.ledger.Interval;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A project on the rehearsal, through the real SDK, with the plan's examples for answers.
final class RehearsedProject implements AutoCloseable {
  private static final double SPEED = 1_000;

  private final VirtualThreads threads = new VirtualThreads();
  final Ports ports;
  final Workspace workspace;

  /// @param settings what is answered besides the examples
  RehearsedProject(
      Path path, String plan, String environment, String phase, Map<String, String> settings) {
    this(begun(path, plan, environment, phase, settings), new Random(1));
  }

  /// A project that is there.
  ///
  /// @param random names operations; AWS takes no name twice
  RehearsedProject(ProjectFolder folder, RandomGenerator random) {
    ports =
        new Ports(
            PlanCatalog.bundled(),
            PriceBook.bundled(),
            new Connections(Map.of(), SPEED),
            Optional::empty,
            threads,
            random);
    workspace = Workspace.open(folder, ports);
  }

  private static ProjectFolder begun(
      Path path, String plan, String environment, String phase, Map<String, String> settings) {
    ProjectFolder folder = ProjectFolder.at(path);
    folder.save(
        new Project(
            Project.newId(new Random(1)),
            "demo",
            plan,
            environment,
            phase,
            "us-east-1",
            Map.of(),
            settings));
    folder.save(new Target.Rehearsal());
    return folder;
  }

  String phase() {
    return workspace.project().phase();
  }

  void buildEverything() throws InterruptedException {
    OperationOutcome built = workspace.apply(Selection.all(workspace.plan()), _ -> false, _ -> {});
    assertThat(built.stacks().values()).hasOnlyElementsOfType(StackOutcome.Applied.class);
  }

  /// Takes a move's acts up to one of them, as founder and as program.
  ///
  /// @param number of the act before which it stops; all are taken if there are fewer
  void walk(String phase, int number) throws InterruptedException {
    PhaseMove way = workspace.moveTo(phase);
    int taken = 0;
    for (Optional<MoveAct> act = way.next();
        act.isPresent() && taken++ < number;
        act = way.next()) {
      if (PhaseMove.founders(act.get())) {
        way.tick();
      } else {
        OperationOutcome outcome = way.take(_ -> true, "", _ -> {});
        assertThat(outcome.reached()).as("%s: %s", act.get().title(), outcome).isTrue();
      }
    }
  }

  /// Takes all of a move's acts.
  void walk(String phase) throws InterruptedException {
    walk(phase, Integer.MAX_VALUE);
    assertThat(phase()).isEqualTo(phase);
  }

  /// Every way that the plan knows, forth and back, one after the other.
  ///
  /// @return how many they were
  int walkEveryWay() throws InterruptedException {
    Set<Move> open = new LinkedHashSet<>(workspace.plan().growth().moves());
    int all = open.size();
    Set<String> been = new HashSet<>(Set.of(phase()));
    for (Optional<Move> next = next(open, phase(), been);
        next.isPresent();
        next = next(open, phase(), been)) {
      walk(next.get().to());
      metersWhatWasEstimated();
      open.remove(next.get());
      been.add(phase());
    }
    assertThat(open).extracting(Move::title).as("moves that were not walked").isEmpty();
    return all;
  }

  /// To where the project hasn't been, if there is such a way.
  private static Optional<Move> next(Set<Move> open, String here, Set<String> been) {
    return open.stream()
        .filter(it -> it.from().equals(here))
        .min(Comparator.comparing(it -> been.contains(it.to())));
  }

  void metersWhatWasEstimated() {
    Status status = workspace.status();
    Estimate estimate =
        Estimator.bundled().estimate(Scenario.of(workspace.resolved()), UsageLevel.TYPICAL);
    assertThat(withoutKept(status.meter()).display())
        .as("in %s the meter reads what was estimated", phase())
        .isEqualTo(estimate.total().display());
    assertThat(status.meter().spent().total().amount()).isPositive();
  }

  /// What a move has kept of the phase before, such as a last snapshot, is billed besides.
  private static Money withoutKept(MeterReading meter) {
    return meter.lines().stream()
        .filter(it -> it.interval().open() && it.interval().state() == Interval.State.RETAINED)
        .map(MeterReading.Line::runRate)
        .reduce(meter.runRate().total(), Money::minus);
  }

  /// Takes down what no other environment needs.
  Certificate tearDownWhatMayGo() throws InterruptedException {
    unprotect();
    Certificate certificate =
        workspace.teardown(
            new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, ""), _ -> {});
    assertThat(certificate.complete()).as("%s", certificate).isTrue();
    return certificate;
  }

  Certificate tearDown() throws InterruptedException {
    Certificate certificate = tearDownWhatMayGo();
    // What watches the costs stays as long as something else does, and goes when it is all there
    // is.
    tearDownWhatMayGo();
    assertThat(workspace.status().stacks()).allMatch(it -> it.description().isEmpty());
    return certificate;
  }

  /// A database of production is protected; taking it down begins with taking that away.
  private void unprotect() throws InterruptedException {
    List<ParameterRef> shields =
        workspace.status().stacks().stream()
            .flatMap(stack -> stack.description().stream().map(it -> Map.entry(stack, it)))
            .filter(it -> "true".equals(it.getValue().parameters().get("DeletionProtection")))
            .map(it -> new ParameterRef(it.getKey().stack(), "DeletionProtection"))
            .toList();
    shields.forEach(it -> workspace.choose(it, "false"));
    if (!shields.isEmpty()) {
      workspace.apply(Selection.all(workspace.plan()), _ -> true, _ -> {});
    }
  }

  @Override
  public void close() {
    workspace.close();
    threads.close();
  }
}
