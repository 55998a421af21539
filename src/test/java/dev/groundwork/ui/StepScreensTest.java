package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// A step's tabs, as a founder walks them, with their pictures.
class StepScreensTest extends UiTest {
  private final PretendAws aws = new PretendAws();

  @Test
  void aPictureShowsWhatNeedsWhatAndIsWalkedByArrowKeys() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    for (String step : new String[] {"network", "database", "load-balancer"}) {
      go(wiring, step);
      tab("pictureTab");
      shows("step-picture-" + step);
    }

    fx(
        () -> {
          scene().getWindow().requestFocus();
          node("resource-LoadBalancer", Node.class).requestFocus();
          return true;
        });
    robot.type(KeyCode.RIGHT);

    assertThat(fx(() -> scene().getFocusOwner().getId()))
        .startsWith("resource-")
        .isNotEqualTo("resource-LoadBalancer");
    shows("step-picture-chosen");
  }

  @Test
  void aPictureShowsHowFarEachResourceIs() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    aws.refuse("Database", "No room in this zone.");
    ProjectSession session = wiring.shell().session().get().orElseThrow();
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          return true;
        });
    go(wiring, "database");
    tab("pictureTab");

    assertThat(node("resource-Database", Node.class).getAccessibleText()).contains("failed");
    shows("step-picture-failed");
  }

  @Test
  void aTemplateIsColouredAndSearched() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    go(wiring, "database");
    tab("templateTab");
    fx(
        () -> {
          node("templateSearch", TextField.class).setText("DBInstance");
          return true;
        });
    robot.interact(() -> {});

    shows("step-template-search");
  }

  @Test
  void eventsAreFilteredToFailures() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    aws.refuse("Database", "No room in this zone.");
    ProjectSession session = wiring.shell().session().get().orElseThrow();
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          return true;
        });
    go(wiring, "database");
    tab("activityTab");
    shows("step-activity-failed");

    fx(
        () -> {
          node("activityFailures", CheckBox.class).fire();
          return true;
        });

    assertThat(node("activity", TableView.class).getItems().size()).isEqualTo(2);
  }

  @Test
  void aStepIsRemovedByItself() {
    Wiring wiring = project(aws, OpenProject.ACCOUNT);
    ProjectSession session = wiring.shell().session().get().orElseThrow();
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          return true;
        });
    go(wiring, "database");
    fx(
        () -> {
          node("optionsScroll", ScrollPane.class).setVvalue(1);
          return true;
        });
    shows("step-standing");
    fx(
        () -> {
          node("removeStep", Button.class).fire();
          return true;
        });
    shows("step-removal");

    assertThat(scene().lookup("#goes-network")).isNull();
    Button goes = node("tearDown", Button.class);
    assertThat(goes.isDisabled()).isTrue();
    fx(
        () -> {
          node("confirm", TextField.class).setText("demo");
          return true;
        });
    assertThat(goes.isDisabled()).isFalse();
  }

  @Test
  void changesStandBeforeAndAfterAndSayWhatIsLost() {
    Wiring wiring = project(aws, OpenProject.ACCOUNT);
    ProjectSession session = wiring.shell().session().get().orElseThrow();
    fx(
        () -> {
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          session.choose(new ParameterRef("database", "InstanceClass"), "db.t4g.small");
          aws.compareAs(
              List.of(
                  ChangesExample.modified("InstanceClass", "db.t4g.micro", "db.t4g.small"),
                  ChangesExample.replaced("DBName", "app", "other")));
          return true;
        });
    go(wiring, "database");
    tab("changesTab");

    assertThat(fx(() -> ChangesExample.texts(node("changes", VBox.class))))
        .contains("$14.38 → $26.06 a month (+$11.68)")
        .anyMatch(it -> it.contains("A last snapshot stays: at most $1.90 a month"))
        .contains("because of Name of the database");
    shows("step-changes-replaced");
  }

  private static void go(Wiring wiring, String step) {
    fx(
        () -> {
          wiring.shell().go(new Screen.OfStep(step));
          return true;
        });
  }

  private void tab(String id) {
    TabPane tabs = node("tabs", TabPane.class);
    fx(
        () -> {
          Tab wanted =
              tabs.getTabs().stream().filter(it -> id.equals(it.getId())).findFirst().orElseThrow();
          tabs.getSelectionModel().select(wanted);
          return true;
        });
    robot.interact(() -> {});
  }

  private void shows(String name) {
    picture(name);
    assertThat(fx(() -> Names.nameless(scene().getRoot()))).as("controls without a name").isEmpty();
  }
}
