package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Clicks through the window on a real screen, and keeps what the screen showed. Not part of the
/// everyday tests: `src/build/on-screen` runs it.
class OnScreen extends UiTest {
  @Test
  void canBeClickedThroughAndFillsTheScreen() {
    Visit visit = Visit.atOnce(this);
    fx(
        () -> {
          ((Stage) scene().getWindow()).setMaximized(true);
          return true;
        });
    robot.sleep(1500);
    // A server without a window manager maximizes nothing.
    Rectangle2D screen = fx(() -> javafx.stage.Screen.getPrimary().getBounds());
    fx(
        () -> {
          scene().getWindow().setX(0);
          scene().getWindow().setY(0);
          return true;
        });
    resize(screen.getWidth(), screen.getHeight());
    picture("welcome", screen);
    robot.moveTo("#plan-serverless");
    picture("welcome-hover", screen);
    open("#menu", "menu", screen);
    robot.clickOn("#start");
    assertThat(fx(() -> visit.wiring().shell().screen().get())).isInstanceOf(Screen.OfStep.class);
    robot.clickOn("#step-database");
    robot.moveTo("#step-registry");
    picture("step", screen);
    open("#field-database-InstanceClass", "choices", screen);
    open("#target", "target", screen);
    open("#menu", "menu-step", screen);
    for (String tab : List.of("template", "picture", "changes", "activity")) {
      fx(() -> select(tab + "Tab"));
      picture("step-" + tab, screen);
    }
    robot.clickOn("#week");
    picture("review", screen);
    visit.until(() -> !node("apply", Button.class).isDisabled());
    robot.clickOn("#apply");
    picture("applied", screen);
    robot.clickOn("#everyLine");
    picture("cost", screen);
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.F1);
    picture("keys", screen);
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#railTearDown");
    assertThat(fx(() -> visit.wiring().shell().screen().get())).isEqualTo(new Screen.Teardown());
    picture("teardown", screen);
    robot.clickOn("#tearDown");
    picture("torn-down", screen);
    robot.clickOn("#proceed");
    assertThat(fx(() -> visit.wiring().shell().screen().get())).isInstanceOf(Screen.Proof.class);
    picture("certificate", screen);
    robot.clickOn("#close");
    picture("welcome-again", screen);
  }

  /// Opens what comes up over the window, and closes it again.
  private void open(String what, String name, Rectangle2D screen) {
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      look(look);
      robot.clickOn(what);
      picture(name, look, screen);
      robot.type(KeyCode.ESCAPE);
    }
  }

  private boolean select(String tab) {
    TabPane tabs = (TabPane) scene().lookup("#tabs");
    tabs.getTabs().stream()
        .filter(it -> tab.equals(it.getId()))
        .forEach(tabs.getSelectionModel()::select);
    return true;
  }

  private void picture(String name, Rectangle2D screen) {
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      look(look);
      picture(name, look, screen);
    }
  }

  private void picture(String name, Look look, Rectangle2D screen) {
    robot.sleep(300);
    WritableImage shown = fx(() -> new Robot().getScreenCapture(null, screen, false));
    Gallery.write(
        shown, "on-screen/" + System.getProperty("screen", "screen") + "-" + name + "-" + look);
  }
}
