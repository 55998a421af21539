package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.PriceBook;
import dev.groundwork.core.engine.Calls;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, whole: every bundled plan built and taken down on the rehearsal, through the real
/// SDK.
class RehearsalWalkTest {
  @TempDir Path path;

  @Test
  void buildsAndRemovesTheWholePlan() throws Exception {
    ProjectFolder folder = ProjectFolder.at(path);
    Random random = new Random(1);
    folder.save(
        new Project(
            Project.newId(random),
            "demo",
            "super-lean",
            "main",
            "testing",
            "us-east-1",
            Map.of(),
            Map.of()));
    folder.save(new Target.Rehearsal());
    Ports ports =
        new Ports(
            PlanCatalog.bundled(),
            PriceBook.bundled(),
            new Connections(Map.of(), 1_000),
            Optional::empty,
            Calls.oneByOne(),
            random);
    try (Workspace workspace = Workspace.open(folder, ports)) {
      OperationOutcome built =
          workspace.apply(
              Selection.all(workspace.plan()),
              _ -> false,
              p ->
                  System.out.println(
                      p.toString().substring(0, Math.min(300, p.toString().length()))));
      assertThat(built.stacks().values()).hasOnlyElementsOfType(StackOutcome.Applied.class);

      Certificate certificate =
          workspace.teardown(
              new TeardownChoice(Set.of(), TeardownChoice.Snapshots.NONE, ""), _ -> {});
      assertThat(certificate.complete()).as("%s", certificate).isTrue();
      assertThat(workspace.status().stacks()).allMatch(it -> it.description().isEmpty());
    }
  }
}
