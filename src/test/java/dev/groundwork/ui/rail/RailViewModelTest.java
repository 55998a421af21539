package dev.groundwork.ui.rail;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.rail.RailViewModel.StepItem;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RailViewModelTest {
  @TempDir Path folder;
  private final ObjectProperty<Screen> here =
      new SimpleObjectProperty<>(new Screen.OfStep("network"));

  @Test
  void showsWeeksWithStatesAndPrices() {
    RailViewModel model = rail(OpenProject.rehearsed(folder));

    assertThat(model.weeks().get()).hasSize(4);
    assertThat(model.weeks().get().getFirst().title()).isEqualTo("Week 1 · Foundation");
    assertThat(model.weeks().get().getFirst().done()).isEqualTo("1 of 8");
    StepItem database = step(model, "database");
    assertThat(database.note()).isEqualTo("$14.38");
    assertThat(database.spoken()).isEqualTo("Database, not done yet, $14.38");
    assertThat(step(model, "first-images").state()).isEqualTo(State.WAITING);
  }

  @Test
  void pricesAStackOnceWhereItIsMade() {
    assertThat(step(rail(OpenProject.rehearsed(folder)), "https").note()).isEmpty();
  }

  @Test
  void followsTheFounder() {
    RailViewModel model = rail(OpenProject.rehearsed(folder));
    assertThat(step(model, "network").current()).isTrue();

    here.set(new Screen.OfStep("database"));

    assertThat(step(model, "network").current()).isFalse();
    assertThat(step(model, "database").current()).isTrue();
  }

  @Test
  void showsWhatIsDoneAndWhatFailed() {
    OpenProject project = OpenProject.rehearsed(folder);
    RailViewModel model = rail(project);
    project.aws.refuse("Vpc", "no");

    project.buildWeek(1);

    assertThat(step(model, "billing-alarms").state()).isEqualTo(State.DONE);
    assertThat(step(model, "network").state()).isEqualTo(State.FAILED);
    assertThat(model.weeks().get().getFirst().done()).isEqualTo("4 of 8");
  }

  @Test
  void saysAtOnceThatAChoiceHasChangedSinceItWasApplied() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    RailViewModel model = rail(project);
    ParameterRef size = new ParameterRef("database", "StorageGb");

    project.session.choose(size, "30");
    assertThat(step(model, "database").state()).isEqualTo(State.CHANGED);
    project.session.choose(size, "20");
    assertThat(step(model, "database").state()).isEqualTo(State.DONE);
  }

  @Test
  void goesOnWithATaskThatOnlyWaitsForTheFounder() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);

    assertThat(project.session.situation().get().next().id()).isEqualTo("first-images");
  }

  private RailViewModel rail(OpenProject project) {
    return new RailViewModel(project.session, here, project.visited::add, TEXTS);
  }

  private static StepItem step(RailViewModel model, String id) {
    return model.weeks().get().stream()
        .flatMap(it -> it.steps().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
