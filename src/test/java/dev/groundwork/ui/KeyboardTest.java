package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Screen;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Nothing but keys, from the first screen to the proof.
class KeyboardTest extends UiTest {
  @Test
  void goesTheWholeWayWithoutAMouse() {
    Wiring wiring = open(ports(new PretendAws()), new DirectBackground());
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });

    enter();
    assertThat(here(wiring)).as("started").isEqualTo(new Screen.OfStep("account"));
    enter();
    assertThat(here(wiring)).as("next step").isEqualTo(new Screen.OfStep("billing-alarms"));
    enter();
    assertThat(here(wiring)).as("review").isInstanceOf(Screen.Review.class);
    enter();
    assertThat(here(wiring)).as("applied").isEqualTo(new Screen.Running());
    enter();
    assertThat(here(wiring)).as("continued").isEqualTo(new Screen.OfStep("network"));
    press("step-database");
    assertThat(here(wiring)).as("by the rail").isEqualTo(new Screen.OfStep("database"));
    press("railTearDown");
    assertThat(here(wiring)).as("teardown").isEqualTo(new Screen.Teardown());
    robot.type(KeyCode.ESCAPE);
    assertThat(here(wiring)).as("kept everything").isInstanceOf(Screen.OfStep.class);
    press("railTearDown");
    press("tearDown");
    assertThat(here(wiring)).as("tearing down").isEqualTo(new Screen.Running());
    enter();
    assertThat(here(wiring)).as("proof").isInstanceOf(Screen.Proof.class);
    enter();
    assertThat(here(wiring)).as("done").isEqualTo(new Screen.Welcome());
  }

  private static Screen here(Wiring wiring) {
    return fx(() -> wiring.shell().screen().get());
  }

  private void enter() {
    robot.type(KeyCode.ENTER);
  }

  /// Tabs to a control and presses it.
  private void press(String id) {
    for (int i = 0; i < 80; i++) {
      robot.type(KeyCode.TAB);
      Node owner = fx(() -> scene().getFocusOwner());
      if (owner != null && id.equals(owner.getId())) {
        robot.type(KeyCode.SPACE);
        return;
      }
    }
    throw new AssertionError("tabbing never reaches #" + id);
  }
}
