package dev.groundwork.ui.shell;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.PretendAws;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
  @TempDir Path folder;
  private final PretendAws aws = new PretendAws();
  private final List<String> told = new ArrayList<>();
  private boolean inFront;

  @Test
  void tellsThatABuildHasEndedWhileNobodyLooksAndMarksTheTitle() {
    ShellViewModel shell = opened();
    Notices notices = notices(shell);
    assertThat(notices.title().get()).isEqualTo("demo – Groundwork");

    build(shell);

    assertThat(told).containsExactly("Built Network: Everything is as it should be.");
    assertThat(notices.title().get()).isEqualTo("● Built Network · demo – Groundwork");
    notices.seen();
    assertThat(notices.title().get()).isEqualTo("demo – Groundwork");
  }

  @Test
  void saysWhenItWentWrong() {
    ShellViewModel shell = opened();
    notices(shell);
    aws.refuse("Vpc", "The maximum number of VPCs has been reached.");

    build(shell);

    assertThat(told)
        .containsExactly("Could not finish Network: Open the window to see what went wrong.");
  }

  @Test
  void keepsQuietWhileSomebodyLooks() {
    ShellViewModel shell = opened();
    Notices notices = notices(shell);
    inFront = true;

    build(shell);

    assertThat(told).isEmpty();
    assertThat(notices.title().get()).isEqualTo("demo – Groundwork");
  }

  @Test
  void marksOnlyTheTitleWhereNotificationsAreNotWanted() {
    ShellViewModel shell = opened();
    Notices notices = notices(shell);
    shell.preferences().change(it -> it.withNotifications(false));

    build(shell);

    assertThat(told).isEmpty();
    assertThat(notices.title().get()).startsWith("● Built Network");
  }

  private Notices notices(ShellViewModel shell) {
    return new Notices(shell, (title, text) -> told.add(title + ": " + text), () -> inFront, TEXTS);
  }

  private static void build(ShellViewModel shell) {
    ProjectSession session = shell.session().get().orElseThrow();
    session.apply(Selection.step(session.situation().get().plan(), "network"), Set.of());
  }

  private ShellViewModel opened() {
    ShellViewModel shell =
        new ShellViewModel(
            OpenProject.projects(aws),
            new Memory(folder.resolve("s")),
            new DirectBackground(),
            TEXTS);
    shell.opened(
        OpenProject.projects(aws)
            .create(
                new Projects.Draft(
                    folder.resolve("demo"),
                    "demo",
                    "super-lean",
                    "us-east-1",
                    Map.of(),
                    new Target.Rehearsal())));
    return shell;
  }
}
