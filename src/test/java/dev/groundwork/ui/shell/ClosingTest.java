package dev.groundwork.ui.shell;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows.Expected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:02:00Z");

  @TempDir Path folder;

  @Test
  void saysWhichStacksGoOnWhichWaitAndWhatThatCosts() {
    OpenProject project = OpenProject.inAccount(folder);

    Question asked = question(project, Operation.Kind.APPLY);

    assertThat(asked.text().lines())
        .containsExactly(
            "One stack goes on in AWS: Database.",
            "One stack waits and isn’t begun: Load balancer.",
            "What is there costs 0.0¢ an hour, $0.00 a month, and keeps costing until you tear it"
                + " down. Once the stacks that go on are done: 2.0¢ an hour, $14.38 a month.",
            "Open the project again and Groundwork takes over.");
    assertThat(asked.acts().getLast().danger()).as("the safe answer is the last").isFalse();
  }

  @Test
  void saysThatARehearsalCostsNothing() {
    assertThat(question(OpenProject.rehearsed(folder), Operation.Kind.APPLY).text())
        .contains("nothing is billed")
        .doesNotContain("$");
  }

  @Test
  void promisesNoPriceOfWhatATeardownTakesAway() {
    assertThat(question(OpenProject.inAccount(folder), Operation.Kind.TEARDOWN).text())
        .doesNotContain("Once the stacks");
  }

  private static Question question(OpenProject project, Operation.Kind kind) {
    Run run =
        new Run(
            kind,
            "week 1",
            Set.of(),
            List.of(
                new Expected("database", "Database", List.of()),
                new Expected("load-balancer", "Load balancer", List.of())));
    run.tell(List.of(new Run.News(new Progress.Events("database", List.of(BEGUN)), NOW)));
    return new Closing(TEXTS).question(project.session, run, () -> {});
  }

  private static final StackEvent BEGUN =
      new StackEvent(
          "1",
          "arn:stack/demo-database/1",
          "demo-database",
          "demo-database",
          Optional.of("arn:stack/demo-database/1"),
          "AWS::CloudFormation::Stack",
          "CREATE_IN_PROGRESS",
          Optional.empty(),
          NOW);
}
