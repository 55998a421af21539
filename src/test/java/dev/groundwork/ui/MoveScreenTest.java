package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.control.ChoiceCard;
import dev.groundwork.ui.session.Screen;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

/// Moves to another phase as a founder does: from the settings, act by act, and by the rail after
/// having looked elsewhere.
class MoveScreenTest extends UiTest {
  @Test
  void leadsFromTheSettingsThroughAllActsToTheNewPhase() {
    Visit visit = Visit.atOnce(this).project(new Target.Rehearsal());
    visit
        .act(session -> session.apply(Selection.all(visit.plan()), Set.of()))
        .go(new Screen.ProjectSettings());
    press("phase-growth", ChoiceCard.class);
    assertThat(here(visit)).isEqualTo(new Screen.Move("growth"));

    press("limitTaken", CheckBox.class);
    press("act", Button.class);
    assertThat(here(visit)).isEqualTo(new Screen.Running());
    press("proceed", Button.class);
    assertThat(here(visit)).as("came back").isEqualTo(new Screen.Move("growth"));

    visit.go(new Screen.OfStep("network"));
    press("move", Button.class);
    assertThat(here(visit)).as("by the rail").isEqualTo(new Screen.Move("growth"));
    press("act", Button.class);

    assertThat(visit.session().situation().get().project().phase()).isEqualTo("growth");
  }

  private static Screen here(Visit visit) {
    return fx(() -> visit.wiring().shell().screen().get());
  }

  private void press(String id, Class<? extends javafx.scene.control.ButtonBase> type) {
    fx(
        () -> {
          node(id, type).fire();
          return true;
        });
  }
}
