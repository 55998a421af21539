package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.Interval;
import dev.groundwork.core.cost.MeterReading;
import dev.groundwork.core.cost.Money;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.UsageLevel;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way between the phases of each bundled plan, walked on the rehearsal through the real SDK:
/// built, moved act by act, and taken down.
class MoveWalkTest {
  private static final double SPEED = 1_000;

  @TempDir Path path;

  private final VirtualThreads threads = new VirtualThreads();

  static Stream<Arguments> environments() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan ->
                plan.growth().environments().stream()
                    .map(environment -> Arguments.of(plan.id(), environment.id())));
  }

  @AfterEach
  void close() {
    threads.close();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void movesThroughThePhasesAndLeavesNothingBehind(String id, String environment) throws Exception {
    Random random = new Random(1);
    Plan plan = PlanCatalog.bundled().plan(id);
    ProjectFolder folder = ProjectFolder.at(path);
    folder.save(
        new Project(
            Project.newId(random),
            "demo",
            id,
            environment,
            plan.environment(environment).phase(),
            "us-east-1",
            Map.of(),
            Map.of()));
    folder.save(new Target.Rehearsal());
    Ports ports =
        new Ports(
            PlanCatalog.bundled(),
            PriceBook.bundled(),
            new Connections(Map.of(), SPEED),
            Optional::empty,
            threads,
            random);
    try (Workspace workspace = Workspace.open(folder, ports)) {
      OperationOutcome built = workspace.apply(Selection.all(plan), _ -> false, _ -> {});
      assertThat(built.stacks().values()).hasOnlyElementsOfType(StackOutcome.Applied.class);

      metersWhatWasEstimated(workspace);
      moveOn(workspace, new HashSet<>(Set.of(workspace.project().phase())));

      unprotect(workspace);
      Certificate certificate =
          workspace.teardown(
              new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, ""), _ -> {});
      assertThat(certificate.complete()).as("%s", certificate).isTrue();
      assertThat(workspace.status().stacks()).allMatch(it -> it.description().isEmpty());
    }
  }

  /// Every way that leads to a phase where the project hasn't been, one after the other.
  private static void moveOn(Workspace workspace, Set<String> been) throws InterruptedException {
    Optional<String> next =
        workspace.plan().growth().moves().stream()
            .filter(it -> it.from().equals(workspace.project().phase()))
            .map(Move::to)
            .filter(been::add)
            .findFirst();
    if (next.isEmpty()) {
      return;
    }
    PhaseMove move = workspace.moveTo(next.get());
    for (Optional<MoveAct> act = move.next(); act.isPresent(); act = move.next()) {
      if (PhaseMove.founders(act.get())) {
        move.tick();
      } else {
        OperationOutcome taken = move.take(_ -> true, "", _ -> {});
        assertThat(taken.reached()).as("%s: %s", act.get().title(), taken).isTrue();
      }
    }
    assertThat(workspace.project().phase()).isEqualTo(next.get());
    metersWhatWasEstimated(workspace);
    moveOn(workspace, been);
  }

  private static void metersWhatWasEstimated(Workspace workspace) {
    Status status = workspace.status();
    Estimate estimate =
        Estimator.bundled().estimate(Scenario.of(workspace.resolved()), UsageLevel.TYPICAL);
    assertThat(withoutKept(status.meter()).display())
        .as("in %s the meter reads what was estimated", workspace.project().phase())
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

  /// A database of production is protected; taking it down begins with taking that away.
  private static void unprotect(Workspace workspace) throws InterruptedException {
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
}
