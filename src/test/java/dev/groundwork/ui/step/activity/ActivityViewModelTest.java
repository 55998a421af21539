package dev.groundwork.ui.step.activity;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.step.activity.ActivityViewModel.Row;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityViewModelTest {
  @TempDir Path folder;

  @Test
  void showsTheLatestFirstInThisComputersTime() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");
    ActivityViewModel model = model(project);

    model.look();

    assertThat(model.rows().getFirst().status()).isEqualTo("CREATE_COMPLETE");
    assertThat(model.rows().getLast().at()).startsWith("21 Nov 15:02:");
    assertThat(model.count().get()).isEqualTo("5 of 5 events");
  }

  @Test
  void filtersByTextAndByFailure() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.aws.refuse("Budget", "The account has too many budgets.");
    project.build("billing-alarms");
    ActivityViewModel model = model(project);
    model.look();

    model.failuresOnly().set(true);
    assertThat(model.rows()).isNotEmpty().allMatch(Row::bad);
    model.filter().set("TOO MANY");
    assertThat(model.rows()).allMatch(it -> it.reason().contains("too many budgets"));
    model.filter().set("nothing such");
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void saysWhetherNothingHasHappenedOrTheFilterHoldsItBack() {
    OpenProject project = OpenProject.rehearsed(folder);
    ActivityViewModel model = model(project);
    model.look();
    assertThat(model.nothing().get()).isEqualTo("Nothing has happened yet.");
    assertThat(model.filtering().getValue()).isFalse();

    project.build("billing-alarms");
    model.look();
    model.filter().set("nothing such");
    assertThat(model.nothing().get()).isEqualTo("The filter holds all 5 events back.");
    assertThat(model.filtering().getValue()).isTrue();

    model.clear();
    assertThat(model.rows()).hasSize(5);
    assertThat(model.filtering().getValue()).isFalse();
  }

  @Test
  void copiesWhatIsChosenOrAllThatIsShown() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");
    ActivityViewModel model = model(project);
    model.look();

    assertThat(model.copied(List.of()).lines()).hasSize(model.rows().size());
    assertThat(model.copied(List.of(model.rows().getFirst())))
        .contains("\tCREATE_COMPLETE")
        .endsWith("\n");
  }

  private static ActivityViewModel model(OpenProject project) {
    return new ActivityViewModel(
        project.session, project.plan().step("billing-alarms"), ZoneId.of("Europe/Berlin"), TEXTS);
  }
}
