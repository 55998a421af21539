package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.Screen;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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
    applyByEnter();
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

  @Test
  void reachesAndLeavesEveryOtherScreenWithoutAMouse() {
    Wiring wiring = open(ports(new PretendAws()), new DirectBackground());
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });
    for (int i = 0; i < 3; i++) {
      enter();
    }
    applyByEnter();
    assertThat(here(wiring)).as("applied").isEqualTo(new Screen.Running());

    press("step-billing-alarms");
    press("removeStep");
    assertThat(here(wiring)).as("removal").isEqualTo(new Screen.Removal("billing-alarms"));
    robot.type(KeyCode.ESCAPE);
    assertThat(here(wiring)).as("kept").isEqualTo(new Screen.OfStep("billing-alarms"));
    press("everyLine");
    assertThat(here(wiring)).as("cost").isEqualTo(new Screen.Cost());
    tabTo("typical");
    robot.type(KeyCode.RIGHT);
    assertThat(node("high", ToggleButton.class).isSelected()).as("heavy use").isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(here(wiring)).as("back from the cost").isInstanceOf(Screen.OfStep.class);
    press("railGrow");
    assertThat(here(wiring)).as("when to grow").isEqualTo(new Screen.Growth());
    tabTo("number-users");
    robot.write("30");
    tabTo("show-growth");
    robot.type(KeyCode.ESCAPE);
    assertThat(here(wiring)).as("back from growing").isInstanceOf(Screen.OfStep.class);
    press("menu");
    robot.type(KeyCode.UP);
    enter();
    assertThat(here(wiring)).as("about").isEqualTo(new Screen.About());
    robot.type(KeyCode.ESCAPE);
    shortcut(KeyCode.COMMA, false);
    assertThat(here(wiring)).as("settings").isEqualTo(new Screen.Settings());
    robot.type(KeyCode.ESCAPE);
    shortcut(KeyCode.S, true);
    assertThat(here(wiring)).as("project settings").isEqualTo(new Screen.ProjectSettings());
    press("elsewhere");
    assertThat(here(wiring)).as("go live").isEqualTo(new Screen.Live());
    tabTo("profile");
    robot.type(KeyCode.DOWN);
    press("take");
    assertThat(fx(() -> wiring.shell().session().get().orElseThrow().situation().get().rehearsal()))
        .isFalse();
  }

  /// Before AWS has answered, no button could take Enter but one that leads away.
  @Test
  void appliesByEnterOnceAwsHasAnswered() {
    Visit visit = Visit.withThreads(this).project(new Target.Rehearsal());
    visit.until(() -> visit.session().situation().get().status().isPresent());
    visit.go(new Screen.Review(Selection.step(visit.plan(), "billing-alarms")));
    assertThat(fx(() -> scene().getFocusOwner())).isNotInstanceOf(ButtonBase.class);

    visit.until(() -> !node("apply", Button.class).isDisabled());
    enter();

    assertThat(here(visit.wiring())).isEqualTo(new Screen.Running());
  }

  /// Three clicks in a row, or Enter held down, would build what nobody has read.
  @Test
  void takesNoEnterForApplyingInTheMomentInWhichTheReviewAppears() {
    Visit visit = Visit.atOnce(this).project(new Target.Rehearsal());
    Screen review = new Screen.Review(Selection.step(visit.plan(), "billing-alarms"));
    visit.go(review);

    assertThat(fx(() -> scene().lookup("#stacks .review-card"))).isNotNull();
    enter();

    assertThat(here(visit.wiring())).isEqualTo(review);
  }

  @Test
  void movesBetweenPhasesAndAsksWhatIfWithoutAMouse() {
    Visit visit = Visit.atOnce(this).project(new Target.Rehearsal(), "super-lean");
    visit.act(session -> session.apply(Selection.all(visit.plan()), Set.of()));
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });

    press("everyLine");
    tabTo("tabs");
    for (int i = 0; i < 3; i++) {
      robot.type(KeyCode.RIGHT);
    }
    tabTo("taxPercent");
    robot.write("19");
    assertThat(fx(() -> visit.session().situation().get().project().costs().taxPercent()))
        .contains(new BigDecimal("19"));
    robot.type(KeyCode.ESCAPE);
    assertThat(here(visit.wiring())).as("back from the cost").isInstanceOf(Screen.OfStep.class);

    fx(
        () -> {
          visit.wiring().shell().go(new Screen.Move("growth"));
          return true;
        });
    for (int acts = 0; acts < 2; acts++) {
      if (fx(() -> scene().lookup("#limitTaken").getParent().isVisible())) {
        press("limitTaken");
      }
      press("act");
      assertThat(here(visit.wiring())).as("act " + acts).isEqualTo(new Screen.Running());
      enter();
    }
    assertThat(fx(() -> visit.session().situation().get().project().phase())).isEqualTo("growth");
  }

  @Test
  void makesAnotherEnvironmentWithoutAMouse() {
    Visit visit = Visit.atOnce(this).project(new Target.Rehearsal(), "platform");
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });

    press("railEnvironment");
    assertThat(here(visit.wiring())).isEqualTo(new Screen.Environments());
    press("act-staging");

    assertThat(fx(() -> visit.session().situation().get().project().environment()))
        .isEqualTo("staging");
    shortcut(KeyCode.E, true);
    assertThat(here(visit.wiring())).isEqualTo(new Screen.Environments());
    robot.type(KeyCode.ESCAPE);
    assertThat(here(visit.wiring())).isInstanceOf(Screen.OfStep.class);
  }

  /// The headless robot can't hold Control.
  private void shortcut(KeyCode code, boolean shift) {
    fx(
        () -> {
          Node target = Objects.requireNonNullElse(scene().getFocusOwner(), scene().getRoot());
          Event.fireEvent(
              target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
          return true;
        });
    robot.interact(() -> {});
  }

  /// An arrow moves what is outlined from card to card; what is outlined must be what is chosen.
  @Test
  void anArrowChoosesWhatItOutlines() {
    open(ports(new PretendAws()), new DirectBackground());

    robot.clickOn("#plan-super-lean");
    robot.type(KeyCode.RIGHT);
    assertThat(node("plan-single-server", ToggleButton.class).isSelected()).isTrue();
    assertThat(node("audience", Label.class).getText()).startsWith("Single server");

    robot.clickOn("#account");
    assertThat(node("profileRow", Pane.class).isVisible()).isTrue();
    robot.type(KeyCode.LEFT);
    assertThat(node("rehearse", ToggleButton.class).isSelected()).isTrue();
    assertThat(node("profileRow", Pane.class).isVisible()).isFalse();
  }

  private static Screen here(Wiring wiring) {
    return fx(() -> wiring.shell().screen().get());
  }

  private void applyByEnter() {
    for (int i = 0; i < 500 && node("apply", Button.class).isDisabled(); i++) {
      robot.sleep(10);
    }
    enter();
  }

  private void enter() {
    robot.type(KeyCode.ENTER);
  }

  /// Tabs to a control and presses it.
  private void press(String id) {
    tabTo(id);
    robot.type(KeyCode.SPACE);
  }

  private void tabTo(String id) {
    for (int i = 0; i < 80; i++) {
      robot.type(KeyCode.TAB);
      Node owner = fx(() -> scene().getFocusOwner());
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
    }
    throw new AssertionError("tabbing never reaches #" + id);
  }
}
