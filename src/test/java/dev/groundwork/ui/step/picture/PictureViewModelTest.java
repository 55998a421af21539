package dev.groundwork.ui.step.picture;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.step.picture.Picture.Card;
import dev.groundwork.ui.step.picture.Picture.State;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewModelTest {
  @TempDir Path folder;

  @Test
  void drawsNothingUntilItIsLookedAt() {
    PictureViewModel model = model(OpenProject.rehearsed(folder), "database");
    assertThat(model.picture().get()).isEmpty();

    model.look();

    assertThat(model.picture().get().orElseThrow().cards()).hasSize(5);
  }

  @Test
  void saysWhatAResourceCostsNeedsAndIsNeededBy() {
    PictureViewModel model = model(OpenProject.rehearsed(folder), "database");
    model.look();

    Card database = card(model, "Database");

    assertThat(database.subject().price()).isEqualTo("$13.98");
    assertThat(database.subject().category()).isEqualTo(Category.DATA);
    assertThat(database.near().needs()).contains("SubnetGroup", "SecurityGroup");
    assertThat(database.state()).isEqualTo(State.PLANNED);
    assertThat(database.spoken())
        .startsWith("Database, DB instance, $13.98 a month, will be made. Needs ")
        .contains("Needed by ");
  }

  @Test
  void followsWhatAwsTells() {
    OpenProject project = OpenProject.rehearsed(folder);
    PictureViewModel model = model(project, "database");
    model.look();
    project.aws.refuse("Database", "No room in this zone.");

    project.buildWeek(1);

    assertThat(card(model, "SubnetGroup").state()).isEqualTo(State.READY);
    assertThat(card(model, "Database").state()).isEqualTo(State.FAILED);
    assertThat(card(model, "Database").trace().reason()).contains("No room in this zone.");
    assertThat(card(model, "SubnetGroup").trace().physicalId()).isPresent();
  }

  @Test
  void isLaidOutOnceHoweverOftenStatesChange() {
    OpenProject project = OpenProject.rehearsed(folder);
    PictureViewModel model = model(project, "database");
    model.look();
    Picture before = model.picture().get().orElseThrow();

    project.buildWeek(1);

    Picture after = model.picture().get().orElseThrow();
    assertThat(after.cards()).isNotEqualTo(before.cards());
    assertThat(after.drawing()).isSameAs(before.drawing());
  }

  @Test
  void knowsThePastOfAStackThatWasBuiltEarlier() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("network");
    project.build("billing-alarms");
    PictureViewModel model = model(project, "network");

    model.look();

    assertThat(card(model, "Vpc").state()).isEqualTo(State.READY);
    assertThat(card(model, "Vpc").trace().physicalId()).isPresent();
  }

  @Test
  void arrowKeysLeadToTheNearestOnThatSide() {
    PictureViewModel model = model(OpenProject.rehearsed(folder), "database");
    model.look();
    Picture picture = model.picture().get().orElseThrow();

    assertThat(Neighbour.of(picture, "SubnetGroup", KeyCode.RIGHT)).contains("Database");
    assertThat(Neighbour.of(picture, "SubnetGroup", KeyCode.LEFT)).isEmpty();
  }

  private static PictureViewModel model(OpenProject project, String step) {
    return new PictureViewModel(project.session, project.plan().step(step), TEXTS);
  }

  private static Card card(PictureViewModel model, String id) {
    return model.picture().get().orElseThrow().cards().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
