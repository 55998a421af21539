package dev.groundwork.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.Estimator;
import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.cost.Scenario;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.Growth;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.UsageLevel;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job, whole: each bundled plan, in each of its sizes and environments, built and taken
/// down on the rehearsal, through the real SDK.
class RehearsalWalkTest {
  private static final double SPEED = 1_000;

  @TempDir Path path;

  private final VirtualThreads threads = new VirtualThreads();

  /// One copy of a plan, in one size.
  record Walk(String plan, String environment, String phase) {
    @Override
    public String toString() {
      return plan + ", " + environment + ", " + phase;
    }
  }

  /// Every environment in the phase that it begins in, and every other phase in the first one.
  static Stream<Walk> walks() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan -> {
              Growth growth = plan.growth();
              String first = growth.environments().getFirst().id();
              Set<String> begun =
                  growth.environments().stream().map(Environment::phase).collect(toSet());
              return Stream.concat(
                  growth.environments().stream()
                      .map(it -> new Walk(plan.id(), it.id(), it.phase())),
                  growth.phases().stream()
                      .filter(it -> !begun.contains(it.id()))
                      .map(it -> new Walk(plan.id(), first, it.id())));
            });
  }

  @AfterEach
  void close() {
    threads.close();
  }

  @ParameterizedTest
  @MethodSource("walks")
  void buildsAPlanSeesItDoneAndProvesThatItIsGone(Walk walk) throws Exception {
    Random random = new Random(1);
    Plan plan = PlanCatalog.bundled().plan(walk.plan());
    ProjectFolder folder = ProjectFolder.at(path);
    folder.save(
        new Project(
            Project.newId(random),
            "demo",
            walk.plan(),
            walk.environment(),
            walk.phase(),
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

      Status status = workspace.status();
      Estimate estimate =
          Estimator.bundled().estimate(Scenario.of(workspace.resolved()), UsageLevel.TYPICAL);
      assertThat(status.meter().runRate().total().display())
          .as("while everything runs, the meter reads what the estimate promised")
          .isEqualTo(estimate.total().display());
      assertThat(status.meter().spent().total().amount()).isPositive();

      unprotect(workspace);
      Certificate certificate =
          workspace.teardown(
              new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, ""), _ -> {});
      assertThat(certificate.complete()).as("%s", certificate).isTrue();
      assertThat(certificate.resources())
          .allSatisfy(
              it ->
                  assertThat(it.fate())
                      .isEqualTo(staysByPolicy(workspace, it) ? Fate.KEPT : Fate.GONE));
      assertThat(certificate.snapshots())
          .extracting(Certificate.SnapshotProof::fate)
          .allMatch(Fate.GONE::equals);
      assertThat(workspace.status().stacks()).allMatch(it -> it.description().isEmpty());
    }
  }

  private static boolean staysByPolicy(Workspace workspace, Certificate.ResourceProof proof) {
    return workspace
        .resolved()
        .stack(proof.stack())
        .resolution()
        .resource(proof.logicalId())
        .orElseThrow()
        .deletionPolicy()
        .name()
        .startsWith("RETAIN");
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
