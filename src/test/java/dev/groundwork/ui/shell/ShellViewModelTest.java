package dev.groundwork.ui.shell;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.PretendAws;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
  @TempDir Path folder;
  private final PretendAws aws = new PretendAws();

  @Test
  void opensAProjectAtItsNextStep() {
    ShellViewModel shell = opened(new Target.Rehearsal());

    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep("account"));
    assertThat(shell.session().get().orElseThrow().situation().get().status()).isPresent();
  }

  @Test
  void aStepOfAnotherPhaseGivesWayToTheNextOne() {
    ShellViewModel shell = opened(new Target.Rehearsal());
    ProjectSession session = shell.session().get().orElseThrow();
    session.phase("business");
    shell.go(new Screen.OfStep("cache"));
    shell.go(new Screen.ProjectSettings());
    session.phase("testing");

    shell.back();

    Screen next = new Screen.OfStep(session.situation().get().next().id());
    assertThat(shell.screen().get()).isEqualTo(next);
    shell.go(new Screen.OfStep("waf"));
    assertThat(shell.screen().get()).isEqualTo(next);
  }

  @Test
  void saysWhereTheProjectLives() {
    ShellViewModel rehearsal = opened(new Target.Rehearsal());
    Chips pretend = rehearsal.chips(rehearsal.session().get().orElseThrow());
    assertThat(pretend.target()).isEqualTo("Rehearsal · nothing is billed");
    assertThat(pretend.real()).isFalse();

    ShellViewModel account = opened(OpenProject.ACCOUNT);
    Chips real = account.chips(account.session().get().orElseThrow());
    assertThat(real.target()).isEqualTo("Account 123456789012 · ada");
    assertThat(real.real()).isTrue();
    assertThat(real.plan()).isEqualTo("Super-lean containers");
  }

  @Test
  void namesTheEnvironmentWhereThereAreMore() {
    OpenProject project = OpenProject.rehearsed(folder, "platform");

    assertThat(Chips.of(project.session.situation().get(), TEXTS).plan())
        .isEqualTo("Platform \u00b7 Development");
  }

  @Test
  void handsTheProjectOverAsPlainFiles() {
    ShellViewModel shell = opened(new Target.Rehearsal());
    String name =
        shell.session().get().orElseThrow().situation().get().project().name() + "-handover";

    shell.handOver(folder.resolve("out"));

    assertThat(shell.question().get().orElseThrow().title()).isEqualTo("It is handed over");
    assertThat(folder.resolve("out").resolve(name).resolve("README.md")).isNotEmptyFile();
    assertThat(folder.resolve("out").resolve(name).resolve("deploy.sh")).isExecutable();
    assertThat(folder.resolve("out").resolve(name).resolve("groundwork.ics"))
        .content()
        .contains("BEGIN:VCALENDAR", "week 4");
  }

  @Test
  void closesAtOnceWhenNothingRuns() {
    assertThat(opened(new Target.Rehearsal()).mayClose(() -> {})).isTrue();
  }

  @Test
  void leavesTheProjectForTheFirstScreen() {
    ShellViewModel shell = opened(new Target.Rehearsal());

    shell.home();

    assertThat(shell.screen().get()).isEqualTo(new Screen.Welcome());
    assertThat(shell.session().get()).isEmpty();
  }

  @Test
  void remembersTheLook() {
    opened(new Target.Rehearsal()).change(Look.DARK);

    ShellViewModel later = shell();
    later.load();

    assertThat(later.look().get()).isEqualTo(Look.DARK);
  }

  @Test
  void continuesWhereAProjectStopped() {
    ShellViewModel first = opened(new Target.Rehearsal());
    Path project = first.session().get().orElseThrow().folder();
    new Memory(folder.resolve("s")).change(it -> it.with(project));
    first.refresh();
    first.home();

    ShellViewModel later = shell();
    later.open(project);

    assertThat(later.screen().get())
        .as("the account is known to AWS, so that step is done")
        .isEqualTo(new Screen.OfStep("billing-alarms"));
  }

  @Test
  void saysThatAFolderHoldsNoProject() {
    ShellViewModel shell = shell();

    shell.open(folder.resolve("nothing"));

    assertThat(shell.question().get().orElseThrow().title()).contains("no Groundwork project");
    assertThat(shell.session().get()).isEmpty();
  }

  @Test
  void goesBackToWhereTheFounderCameFromAndNoFurther() {
    ShellViewModel shell = opened(new Target.Rehearsal());
    shell.go(new Screen.ProjectSettings());
    shell.go(new Screen.Live());
    shell.go(new Screen.Settings());

    shell.back();
    assertThat(shell.screen().get()).isEqualTo(new Screen.ProjectSettings());
    shell.back();
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep("account"));
    shell.back();
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep("account"));
  }

  @Test
  void goesThroughStepsAndWeeks() {
    ShellViewModel shell = opened(new Target.Rehearsal());

    shell.move(-1);
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep("account"));
    shell.move(1);
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep("billing-alarms"));
    shell.week(2);
    String second = PlanCatalog.bundled().plan("super-lean").weeks().get(1).steps().getFirst().id();
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep(second));
    shell.week(9);
    assertThat(shell.screen().get()).isEqualTo(new Screen.OfStep(second));
  }

  private ShellViewModel opened(Target target) {
    ShellViewModel shell = shell();
    shell.opened(
        OpenProject.projects(aws)
            .create(
                new Projects.Draft(
                    folder.resolve(target instanceof Target.Rehearsal ? "r" : "a"),
                    "demo",
                    "super-lean",
                    "us-east-1",
                    Map.of(),
                    target)));
    return shell;
  }

  private ShellViewModel shell() {
    return new ShellViewModel(
        OpenProject.projects(aws), new Memory(folder.resolve("s")), new DirectBackground(), TEXTS);
  }
}
