package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A step's tabs, as a founder walks them, with their pictures.
class StepScreensTest extends UiTest {
  private final PretendAws aws = new PretendAws();

  @Test
  void aPictureShowsWhatNeedsWhatAndIsWalkedByArrowKeys() {
    Wiring wiring = project(new Target.Rehearsal());
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
    Wiring wiring = project(new Target.Rehearsal());
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
    Wiring wiring = project(new Target.Rehearsal());
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
    Wiring wiring = project(new Target.Rehearsal());
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

    assertThat(node("activity", TableView.class).getItems()).hasSize(2);
  }

  private Wiring project(Target target) {
    Wiring wiring = open(ports(aws), new DirectBackground());
    fx(
        () -> {
          wiring
              .shell()
              .opened(
                  OpenProject.projects(aws)
                      .create(
                          new Projects.Draft(
                              folder.resolve("demo"),
                              "demo",
                              ports(aws).core().plans().plan("super-lean"),
                              "us-east-1",
                              Map.of("email", "ada@example.com"),
                              target)));
          return true;
        });
    return wiring;
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
