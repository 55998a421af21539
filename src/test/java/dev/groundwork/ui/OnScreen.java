package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import java.util.List;
import javafx.geometry.Rectangle2D;
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
    robot.clickOn("#start");
    assertThat(fx(() -> visit.wiring().shell().screen().get())).isInstanceOf(Screen.OfStep.class);
    robot.clickOn("#step-database");
    picture("step", screen);
    robot.clickOn("#week");
    picture("review", screen);
    robot.clickOn("#apply");
    picture("applied", screen);
    robot.clickOn("#railTearDown");
    assertThat(fx(() -> visit.wiring().shell().screen().get())).isEqualTo(new Screen.Teardown());
    picture("teardown", screen);
  }

  private void picture(String name, Rectangle2D screen) {
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      look(look);
      robot.sleep(300);
      fx(
          () -> {
            Gallery.write(
                new Robot().getScreenCapture(null, screen, false),
                "on-screen/" + System.getProperty("screen", "screen") + "-" + name + "-" + look);
            return true;
          });
    }
  }
}
