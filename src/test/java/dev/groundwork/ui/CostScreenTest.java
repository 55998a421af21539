package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.ui.session.Screen;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/// Opens the cost screen as a founder does.
class CostScreenTest extends UiTest {
  @Test
  void theMeterLeadsToEveryLine() {
    Wiring wiring = project(new PretendAws(), new Target.Rehearsal());

    robot.interact(() -> node("everyLine", Hyperlink.class).fire());

    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.Cost());
  }
}
