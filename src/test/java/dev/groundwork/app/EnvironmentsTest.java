package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Environments of one project side by side in one rehearsed account.
class EnvironmentsTest {
  private static final Plan PLAN = PlanCatalog.bundled().plan("platform");

  @TempDir Path path;

  private final Random random = new Random(1);

  /// The first environment's folder, and one beside it for each of the others.
  private List<ProjectFolder> folders() {
    ProjectFolder first = ProjectFolder.at(path.resolve("first"));
    Project project = Project.begin(PLAN, "demo", "us-east-1", random);
    first.save(new Target.Rehearsal());
    first.save(project);
    return PLAN.growth().environments().stream()
        .map(it -> it.id().equals(project.environment()) ? first : beside(first, it))
        .toList();
  }

  private ProjectFolder beside(ProjectFolder first, Environment other) {
    ProjectFolder folder = ProjectFolder.at(path.resolve(other.id()));
    folder.saveBeside(first);
    folder.save(first.project().beside(PLAN, other));
    return folder;
  }

  private void build(ProjectFolder folder) throws Exception {
    try (RehearsedProject project = new RehearsedProject(folder, random)) {
      project.buildEverything();
    }
  }

  private Certificate takeDown(ProjectFolder folder) throws Exception {
    try (RehearsedProject project = new RehearsedProject(folder, random)) {
      return project.tearDownWhatMayGo();
    }
  }

  /// The names of the stacks that stand, as one environment sees them.
  private Set<String> standing(ProjectFolder folder) throws Exception {
    try (RehearsedProject project = new RehearsedProject(folder, random)) {
      return project.workspace.status().stacks().stream()
          .filter(it -> it.description().isPresent())
          .map(Status.StackState::name)
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> shared() {
    return PLAN.stacks().stream()
        .filter(it -> it.scope() == StackScope.ACCOUNT)
        .map(StackDefinition::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> of(Certificate certificate, Certificate.Fate fate) {
    return certificate.stacks().stream()
        .filter(it -> it.fate() == fate)
        .map(Certificate.StackProof::stack)
        .collect(Collectors.toSet());
  }

  @Test
  void standSideBySideAndTheLastTakesWhatTheyShare() throws Exception {
    List<ProjectFolder> all = folders();
    assertThat(all).hasSize(3);
    for (ProjectFolder each : all) {
      build(each);
    }
    Set<String> second = standing(all.get(1));
    Set<String> third = standing(all.get(2));

    Certificate one = takeDown(all.getFirst());

    assertThat(one.complete()).isTrue();
    assertThat(of(one, Certificate.Fate.KEPT)).isNotEmpty().isSubsetOf(shared());
    assertThat(of(one, Certificate.Fate.GONE)).doesNotContainAnyElementsOf(shared());
    assertThat(standing(all.get(1))).isEqualTo(second);
    assertThat(standing(all.get(2))).isEqualTo(third);

    takeDown(all.get(1));
    assertThat(standing(all.get(2))).isEqualTo(third);

    Certificate last = takeDown(all.get(2));

    // What watches the costs of the buckets that stay goes when it is all there is.
    assertThat(of(last, Certificate.Fate.KEPT)).containsExactlyInAnyOrder("budget", "anomalies");
    assertThat(of(takeDown(all.get(2)), Certificate.Fate.GONE))
        .containsExactlyInAnyOrder("budget", "anomalies");
    for (ProjectFolder each : all) {
      assertThat(standing(each)).isEmpty();
    }
  }

  @Test
  void theFirstInThePlanDecidesWhatTheSharedStacksAreLike() throws Exception {
    List<ProjectFolder> all = folders();
    ParameterRef images = new ParameterRef("registry", "ImagesKept");
    build(all.getFirst());
    try (RehearsedProject otherProject = new RehearsedProject(all.get(1), random)) {
      Workspace other = otherProject.workspace;
      other.apply(Selection.step(PLAN, "network"), _ -> false, _ -> {});
      other.choose(images, "7");
      OperationOutcome applied = other.apply(Selection.step(PLAN, "registry"), _ -> false, _ -> {});

      assertThat(applied.stacks()).doesNotContainKey("registry");
      assertThat(other.status().steps())
          .filteredOn(it -> it.step().equals("registry"))
          .allMatch(it -> it.state() == Status.State.DONE);
    }
    takeDown(all.getFirst());
    try (RehearsedProject otherProject = new RehearsedProject(all.get(1), random)) {
      Workspace other = otherProject.workspace;
      OperationOutcome applied = other.apply(Selection.step(PLAN, "registry"), _ -> false, _ -> {});

      assertThat(applied.stacks().get("registry")).isInstanceOf(StackOutcome.Applied.class);
    }
  }

  @Test
  void anotherProjectsSharedStacksStayItsOwn() throws Exception {
    ProjectFolder first = folders().getFirst();
    try (RehearsedProject workspaceProject = new RehearsedProject(first, random)) {
      Workspace workspace = workspaceProject.workspace;
      workspace.apply(Selection.step(PLAN, "registry"), _ -> false, _ -> {});
    }
    ProjectFolder stranger = ProjectFolder.at(path.resolve("stranger"));
    stranger.saveBeside(first);
    stranger.save(Project.begin(PLAN, "demo", "us-east-1", random));

    try (RehearsedProject workspaceProject = new RehearsedProject(stranger, random)) {
      Workspace workspace = workspaceProject.workspace;
      OperationOutcome applied =
          workspace.apply(Selection.step(PLAN, "registry"), _ -> false, _ -> {});

      assertThat(applied.stacks().get("registry"))
          .isInstanceOfSatisfying(
              StackOutcome.Failed.class,
              it -> assertThat(it.problem().code()).isEqualTo("NotOurs"));
    }
  }
}
