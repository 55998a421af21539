package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.ui.session.Screen;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Opens the cost screen as a founder does.
class CostScreenTest extends UiTest {
  @Test
  void theMeterLeadsToEveryLine() {
    Wiring wiring = project(new PretendAws(), new Target.Rehearsal());

    robot.interact(() -> node("everyLine", Hyperlink.class).fire());

    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.Cost());
  }

  /// Arrow keys turn the sides, Tab leads to the buttons, and what is copied is the side's table.
  @Test
  void eachSideIsTurnedToAndCopiedWithoutAMouse() {
    Wiring wiring = project(new PretendAws(), new Target.Rehearsal());
    go(wiring, new Screen.Cost());
    settle();
    robot.interact(() -> node("tabs", TabPane.class).requestFocus());

    assertThat(copied()).startsWith("stack\tresource\ttype");
    robot.type(KeyCode.RIGHT);
    assertThat(copied()).startsWith("stack\tresource\tkey");
    robot.type(KeyCode.RIGHT);
    assertThat(copied()).startsWith("chart\t").contains("Load balancer\t24.309\t");
    robot.type(KeyCode.RIGHT);
    assertThat(copied()).contains("Nobody comes\t$63.49\t");
    robot.type(KeyCode.RIGHT);
    assertThat(copied()).contains("PostgreSQL\t").contains("\t13\t13.98\t0.98\t");

    for (int tabs = 0; tabs < 20 && !focused("save"); tabs++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused("save")).as("reached by Tab").isTrue();
  }

  private String copied() {
    robot.interact(() -> node("copy", Button.class).fire());
    return fx(() -> Clipboard.getSystemClipboard().getString());
  }

  private boolean focused(String id) {
    return fx(() -> scene().getFocusOwner() instanceof Button it && id.equals(it.getId()));
  }
}
