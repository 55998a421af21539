package dev.groundwork.ui.project;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveViewModelTest {
  @TempDir Path folder;
  private final List<Target.Account> taken = new ArrayList<>();

  @Test
  void goesNowhereBeforeAwsHasSaidWhoAProfileIs() {
    LiveViewModel model = model(OpenProject.rehearsed(folder));

    model.take();

    assertThat(model.why().get()).isEqualTo("Choose a profile first.");
    assertThat(taken).isEmpty();
  }

  @Test
  void saysWhatGoesAlongWhatStaysAndWhatItWillCost() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    LiveViewModel model = model(project);

    assertThat(model.crosses().get()).contains("The phase Testing, in us-east-1");
    assertThat(model.stays()).first().asString().matches("\\d+ rehearsed stacks");
    assertThat(model.price()).matches("When all 4 weeks are done: \\$\\d+\\.\\d\\d a month.*");
    assertThat(model.missing().get()).contains("e-mail").doesNotContain("own address");
  }

  @Test
  void fixesTheProjectToTheAccountOfTheProfile() {
    LiveViewModel model = model(OpenProject.rehearsed(folder));
    choose(model, "groundwork");

    model.take();

    assertThat(taken)
        .containsExactly(
            new Target.Account(
                Optional.of("groundwork"), Optional.empty(), Optional.of("123456789012")));
  }

  @Test
  void refusesAProfileOfAnotherAccount() {
    OpenProject project = OpenProject.inAccount(folder);
    LiveViewModel model = model(project);
    project.aws.callerIs("arn:aws:iam::999999999999:user/eve");
    choose(model, "groundwork");

    model.take();

    assertThat(model.why().get()).contains("123456789012", "999999999999");
    assertThat(taken).isEmpty();
  }

  @Test
  void leavesEverythingRehearsedBehind() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    project.session.tick("look", true);

    Projects.Opened live =
        OpenProject.projects(new dev.groundwork.ui.PretendAws())
            .live(project.session.folder(), (Target.Account) OpenProject.ACCOUNT);

    Status status = live.workspace().status();
    assertThat(status.stacks()).allMatch(it -> it.description().isEmpty());
    assertThat(status.steps())
        .filteredOn(it -> it.step().equals("look"))
        .noneMatch(it -> it.state() == Status.State.DONE);
    assertThat(status.meter().lines()).isEmpty();
    assertThat(live.workspace().built()).isFalse();
  }

  private static void choose(LiveViewModel model, String profile) {
    model.account().profile().set(Optional.of(profile));
    model.ask();
  }

  private LiveViewModel model(OpenProject project) {
    LiveViewModel model =
        new LiveViewModel(
            project.session,
            new AccountViewModel(
                () -> List.of("default", "groundwork"),
                OpenProject.projects(project.aws),
                new DirectBackground()),
            taken::add,
            () -> {},
            TEXTS);
    model.load();
    return model;
  }
}
