package dev.groundwork.ui.welcome;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.offer.Offers;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.PretendAws;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.AccountViewModel;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.SettingViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeViewModelTest {
  @TempDir Path folder;
  private final PretendAws aws = new PretendAws();
  private final List<Projects.Opened> opened = new ArrayList<>();

  @Test
  void isReadyToRehearseWithoutAWord() {
    WelcomeViewModel model = loaded();

    assertThat(model.ready().get()).isTrue();
    assertThat(model.rehearse().get()).isTrue();
    assertThat(model.settings()).isNotEmpty();
    assertThat(model.plans()).allMatch(offer -> offer.price().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "1st", "two words", "ends-", "a-name-that-is-far-too-long-for-it"})
  void saysWhyANameCantBeUsed(String name) {
    WelcomeViewModel model = loaded();

    model.name().set(name);

    assertThat(model.nameProblem().get()).isNotEmpty();
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void writesTheProjectWithItsAnswersAndKeepsThePersonalOnesOutOfItsFile() throws Exception {
    WelcomeViewModel model = loaded();
    model.name().set("acme-notes");
    model.region().set("eu-central-1");
    answer(model, "limit", "120");
    answer(model, "email", "ada@example.com");

    model.start();

    Project project = opened.getFirst().workspace().project();
    assertThat(project.name()).isEqualTo("acme-notes");
    assertThat(project.region()).isEqualTo("eu-central-1");
    assertThat(project.settings()).containsEntry("limit", "120");
    assertThat(opened.getFirst().workspace().folder().privateSettings())
        .containsEntry("email", "ada@example.com");
    assertThat(Files.readString(folder.resolve("home/acme-notes/groundwork.yaml")))
        .doesNotContain("ada@example.com");
    assertThat(opened.getFirst().situation().rehearsal()).isTrue();
  }

  @Test
  void leavesAnAnswerAsideThatCantBeUsedAndSaysWhy() {
    WelcomeViewModel model = loaded();

    answer(model, "limit", "a lot");

    assertThat(setting(model, "limit").problem().get()).contains("amount of dollars");
    assertThat(model.ready().get()).as("an answer that can't be used").isFalse();
  }

  @Test
  void saysOfALimitThatThePlanCostsMore() {
    WelcomeViewModel model = loaded();
    assertThat(setting(model, "limit").note().get()).isEmpty();

    answer(model, "limit", "10");

    assertThat(setting(model, "limit").note().get()).startsWith("The plan costs $");
    assertThat(model.ready().get()).as("it is allowed").isTrue();
  }

  @Test
  void refusesAFolderThatHoldsAProject() {
    loaded().start();
    WelcomeViewModel model = loaded();

    model.name().set("my-app");

    assertThat(model.folderProblem().get()).isNotEmpty();
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void proposesANameThatIsFree() {
    loaded().start();

    assertThat(loaded().name().get()).isEqualTo("my-app-2");
  }

  @Test
  void asksAwsWhoAProfileIsBeforeAnythingIsMade() {
    WelcomeViewModel model = loaded();
    model.rehearse().set(false);
    assertThat(model.account().names()).containsExactly("default", "groundwork");
    assertThat(model.ready().get()).isFalse();

    model.account().profile().set(Optional.of("groundwork"));
    model.account().ask(model.folder().get(), "us-east-1");

    assertThat(model.ready().get()).isTrue();
    assertThat(ProjectFolder.at(model.folder().get()).exists()).isFalse();
    model.start();
    assertThat(opened.getFirst().workspace().target())
        .isEqualTo(
            new Target.Account(
                Optional.of("groundwork"), Optional.empty(), Optional.of("123456789012")));
  }

  @Test
  void tellsTheRootUserFromOthers() {
    WelcomeViewModel model = loaded();
    aws.callerIs("arn:aws:iam::123456789012:root");

    model.account().profile().set(Optional.of("default"));
    model.account().ask(model.folder().get(), "us-east-1");

    assertThat(model.account().answer().get())
        .isInstanceOfSatisfying(
            AccountViewModel.Answer.Known.class, it -> assertThat(it.identity().root()).isTrue());
  }

  @Test
  void remembersProjectsAndOpensThemAgain() {
    loaded().start();
    WelcomeViewModel later = loaded();

    assertThat(later.recent()).hasSize(1);
    later.open(later.recent().getFirst().folder());

    assertThat(opened).hasSize(2);
    assertThat(opened.getLast().workspace().project().id())
        .isEqualTo(opened.getFirst().workspace().project().id());
  }

  @Test
  void saysWhereAProjectStopped() {
    loaded().start();
    memory().change(it -> it.at(folder.resolve("home/my-app"), "database"));

    assertThat(loaded().recent())
        .containsExactly(
            new RecentProject(
                folder.resolve("home/my-app"),
                "my-app",
                "Super-lean containers · Rehearsal",
                "Week 1 · " + title("database"),
                "",
                true));
  }

  @Test
  void saysWhatAProjectOfBeforeCosts() {
    loaded().start();
    try (ProjectSession session =
        new ProjectSession(
            opened.getFirst(), OpenProject.projects(new PretendAws()), new DirectBackground())) {
      session.refresh();
      session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
    }

    assertThat(loaded().recent()).extracting(RecentProject::monthly).containsExactly("$39.01/mo");
  }

  @Test
  void saysWhatBecameOfProjectsThatCantBeOpenedAndForgetsThem() throws Exception {
    Path gone = folder.resolve("gone");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("groundwork.yaml"), "name: [");
    memory().change(it -> it.with(gone).with(empty).with(broken));

    WelcomeViewModel model = loaded();

    assertThat(model.recent()).noneMatch(RecentProject::usable);
    assertThat(model.recent())
        .extracting(RecentProject::about)
        .containsExactly(
            "Its files can’t be read.",
            "There is no project in the folder any more.",
            "The folder isn’t there any more.");
    model.forget(gone);
    assertThat(model.recent()).extracting(RecentProject::name).containsExactly("broken", "empty");
  }

  @Test
  void proposesTheFolderThatTheUserPrefers() {
    Path other = folder.resolve("other");
    memory().change(it -> it.with(it.preferences().withProjects(Optional.of(other))));

    assertThat(loaded().folder().get()).isEqualTo(other.resolve("my-app"));
  }

  @Test
  void pricesEveryPhaseOfEveryPlan() {
    WelcomeViewModel model = loaded();

    assertThat(ChartRow.of(model.plans(), TEXTS))
        .hasSize(model.plans().stream().mapToInt(it -> it.phases().size()).sum())
        .allMatch(row -> row.price().isPresent());
  }

  @Test
  void pricesFollowTheRegion() {
    WelcomeViewModel model = loaded();
    var before = model.plans().getFirst().price().orElseThrow().monthly().typical();

    model.region().set("ap-southeast-2");

    assertThat(model.plans().getFirst().price().orElseThrow().monthly().typical())
        .isGreaterThan(before);
  }

  @Test
  void saysWhatIsWrongWithAFolderWithoutAProject() {
    WelcomeViewModel model = loaded();

    model.open(folder.resolve("nothing-here"));

    assertThat(model.problem().get()).isPresent();
    assertThat(model.busy().get()).isFalse();
  }

  private Memory memory() {
    return new Memory(folder.resolve("settings"));
  }

  private String title(String step) {
    return OpenProject.ports(aws).plans().plan("super-lean").step(step).text().title();
  }

  private WelcomeViewModel loaded() {
    WelcomeViewModel model =
        new WelcomeViewModel(
            new Offers(OpenProject.ports(aws).plans(), OpenProject.ports(aws).prices()),
            OpenProject.projects(aws),
            () -> List.of("default", "groundwork"),
            new WelcomeViewModel.Places(
                folder.resolve("home"),
                new Memory(folder.resolve("settings")),
                List.of("us-east-1", "eu-central-1", "ap-southeast-2")),
            new DirectBackground(),
            TEXTS,
            opened::add);
    model.load();
    return model;
  }

  private static SettingViewModel setting(WelcomeViewModel model, String id) {
    return model.settings().stream()
        .filter(it -> it.setting().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void answer(WelcomeViewModel model, String id, String text) {
    setting(model, id).answer().set(text);
  }
}
