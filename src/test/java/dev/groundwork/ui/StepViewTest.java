package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Screen;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class StepViewTest extends UiTest {
  @Test
  void showsOptionsAndWhatTheStepMakes() {
    Wiring wiring = open(ports(new PretendAws()), new DirectBackground());
    fx(
        () -> {
          node("start", Button.class).fire();
          return true;
        });
    assertThat(wiring.shell().session().get()).isPresent();
    picture("guide");
    go(wiring, new Screen.OfStep("database"));
    picture("step");
  }

  private void go(Wiring wiring, Screen screen) {
    fx(
        () -> {
          wiring.shell().go(screen);
          return true;
        });
  }
}
