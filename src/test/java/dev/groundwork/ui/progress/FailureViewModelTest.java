package dev.groundwork.ui.progress;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureViewModelTest {
  @TempDir Path folder;

  @Test
  void namesTheCauseAndWhatItKeptBack() {
    OpenProject project = OpenProject.rehearsed(folder);
    FailureViewModel model = failedWeek(project);

    FailureViewModel.Failed network =
        model.failed().stream()
            .filter(it -> it.stack().equals("network"))
            .findFirst()
            .orElseThrow();

    assertThat(network.cause())
        .isEqualTo("It began with VPC (AWS::EC2::VPC): The maximum number of VPCs is reached.");
    assertThat(network.problem().title().english()).isNotEmpty();
    assertThat(model.failed())
        .filteredOn(it -> it.problem().code().equals("Blocked"))
        .extracting(FailureViewModel.Failed::title)
        .containsExactly("Database", "Load balancer");
  }

  @Test
  void goesOnFromThereOnceTheCauseIsMended() {
    OpenProject project = OpenProject.rehearsed(folder);
    FailureViewModel model = failedWeek(project);
    project.aws.allow("Vpc");

    model.again();

    assertThat(project.visited).containsExactly(new Screen.Running());
    Ending ending = project.session.run().get().orElseThrow().ending().get();
    assertThat(ending.reached()).isTrue();
  }

  @Test
  void leadsToTheOptionsOfWhatFailed() {
    OpenProject project = OpenProject.rehearsed(folder);

    failedWeek(project).options();

    assertThat(project.visited).containsExactly(new Screen.OfStep("network"));
  }

  private static FailureViewModel failedWeek(OpenProject project) {
    project.aws.refuse("Vpc", "The maximum number of VPCs is reached.");
    Run run = project.session.apply(Selection.week(project.plan(), 1), Set.of());
    return new FailureViewModel(project.session, run, project.visited::add, TEXTS);
  }
}
