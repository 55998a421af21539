package dev.groundwork.ui.project;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsViewModelTest {
  @TempDir Path folder;
  private final List<Screen> visited = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();

  @Test
  void savesAnswersThatCanBeUsedAndOnlyThose() {
    OpenProject project = OpenProject.rehearsed(folder);
    ProjectSettingsViewModel model = model(project);

    row(model, "limit").setting().answer().set("much");
    assertThat(saved()).doesNotContainKey("limit");
    assertThat(row(model, "limit").setting().problem().get()).contains("amount of dollars");
    row(model, "limit").setting().answer().set("120");
    assertThat(saved()).containsEntry("limit", "120");
    row(model, "limit").setting().answer().set("");
    assertThat(saved()).doesNotContainKey("limit");
  }

  @Test
  void saysWhatTheOtherAnswerDoesToAMonthAndThatALimitIsTooLow() {
    OpenProject project = OpenProject.rehearsed(folder);
    ProjectSettingsViewModel model = model(project);
    Subscription following = model.whileShown();
    SettingRow api = row(model, "http-api");
    assertThat(api.setting().note().get()).isEqualTo("Yes would save $23.21 a month.");
    assertThat(row(model, "limit").setting().note().get()).isEmpty();

    api.setting().answer().set("true");
    row(model, "limit").setting().answer().set("40");

    assertThat(api.setting().note().get()).isEqualTo("No would add $23.21 a month.");
    assertThat(row(model, "limit").setting().note().get())
        .startsWith("The plan costs $41.17 a month at typical use");
    following.unsubscribe();
  }

  @Test
  void keepsPersonalAnswersOutOfTheProjectsFileAndForgetsThemToo() {
    ProjectSettingsViewModel model = model(OpenProject.rehearsed(folder));
    SettingRow email = row(model, "email");
    assertThat(email.example()).as("of the plan").contains("@");

    email.setting().answer().set("ada@example.com");
    assertThat(project().privateSettings()).containsEntry("email", "ada@example.com");
    assertThat(saved()).doesNotContainKey("email");
    email.setting().answer().set("");
    assertThat(project().privateSettings()).doesNotContainKey("email");
  }

  @Test
  void letsRegionAndPhaseBeChosenFreelyBeforeAnythingStands() {
    ProjectSettingsViewModel model = model(OpenProject.rehearsed(folder));
    assertThat(shown(model).regionFixed()).isEmpty();
    PhaseRow growth = shown(model).phases().getLast();
    assertThat(growth.possible()).isTrue();
    assertThat(growth.change()).startsWith("+$");

    model.phase(growth.id());
    model.relocate("eu-central-1");

    assertThat(shown(model).phases().getLast().chosen()).isTrue();
    assertThat(regions).containsExactly("eu-central-1");
  }

  @Test
  void fixesTheRegionAndTellsWhatAMoveMeansOnceSomethingStands() {
    OpenProject project = OpenProject.inAccount(folder);
    project.buildWeek(1);
    ProjectSettingsViewModel model = model(project);

    assertThat(shown(model).regionFixed()).isNotEmpty();
    PhaseRow growth = shown(model).phases().get(1);
    assertThat(growth.notes())
        .anyMatch(it -> it.startsWith("Paid twice on the way"))
        .anyMatch(it -> it.startsWith("Who notices"));
    model.phase(growth.id());
    assertThat(visited).containsExactly(new Screen.Move("growth"));
    assertThat(row(model, "limit").note()).contains("Billing alarms");
    assertThat(shown(model).place()).contains("123456789012", "ada");
  }

  @Test
  void leadsToTheAccount() {
    model(OpenProject.rehearsed(folder)).elsewhere();

    assertThat(visited).containsExactly(new Screen.Live());
  }

  private ProjectSettingsViewModel model(OpenProject project) {
    ProjectSettingsViewModel model =
        new ProjectSettingsViewModel(
            project.session,
            new ProjectSettingsViewModel.Acts(visited::add, regions::add, () -> {}),
            TEXTS);
    model.load();
    return model;
  }

  private static ProjectSettingsViewModel.Shown shown(ProjectSettingsViewModel model) {
    return model.shown().get().orElseThrow();
  }

  private static SettingRow row(ProjectSettingsViewModel model, String id) {
    return model.settings().get().stream()
        .filter(it -> it.setting().setting().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ProjectFolder project() {
    return ProjectFolder.at(folder.resolve("demo"));
  }

  private java.util.Map<String, String> saved() {
    return project().project().settings();
  }
}
