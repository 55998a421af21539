package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Files;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// The screens around the work itself: projects, settings, going live, keys.
class ShellScreensTest extends UiTest {
  private final PretendAws aws = new PretendAws();

  @Test
  void theFirstScreenListsEarlierProjectsAndComparesPlans() throws Exception {
    Wiring wiring = project(aws, new Target.Rehearsal());
    Memory memory = new Memory(folder.resolve("settings"));
    memory.change(it -> it.with(folder.resolve("vanished")).with(folder.resolve("demo")));
    fx(
        () -> {
          wiring.shell().refresh();
          wiring.shell().home();
          return true;
        });
    assertThat(node("recent-demo", Button.class).isDisabled()).isFalse();
    assertThat(fx(() -> scene().lookup("#recent-vanished"))).as("can't be opened").isNull();
    shows("welcome-recent");

    fx(
        () -> {
          node("compare", Hyperlink.class).fire();
          return true;
        });
    shows("welcome-chart");
    resize(1024, 680);
    shows("small-welcome-recent");

    fx(
        () -> {
          node("forget-vanished", Button.class).fire();
          return true;
        });
    assertThat(fx(() -> scene().lookup("#forget-vanished"))).isNull();
    assertThat(Files.exists(folder.resolve("demo"))).isTrue();
  }

  @Test
  void theProjectsSettingsAreSavedAsTheyAreTyped() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    go(wiring, new Screen.ProjectSettings());
    shows("project-settings");

    fx(
        () -> {
          node("setting-limit", TextField.class).setText("a lot");
          return true;
        });
    shows("project-settings-invalid");
    fx(
        () -> {
          node("setting-limit", TextField.class).setText("120");
          return true;
        });

    assertThat(session(wiring).situation().get().project().settings())
        .containsEntry("limit", "120");
  }

  @Test
  void theRegionIsFixedOnceAnythingWasMade() {
    Wiring wiring = project(aws, OpenProject.ACCOUNT);
    fx(
        () -> {
          ProjectSession session = session(wiring);
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          return true;
        });
    go(wiring, new Screen.ProjectSettings());

    assertThat(node("projectRegion", ComboBox.class).isDisabled()).isTrue();
    assertThat(node("regionFixed", Label.class).getText()).startsWith("It is fixed");
    shows("project-settings-account");
  }

  @Test
  void aRehearsedProjectGoesLive() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    fx(
        () -> {
          ProjectSession session = session(wiring);
          session.apply(Selection.week(session.situation().get().plan(), 1), Set.of());
          return true;
        });
    go(wiring, new Screen.ProjectSettings());
    go(wiring, new Screen.Live());
    assertThat(node("take", Button.class).isDisabled()).isTrue();
    fx(
        () -> {
          node("profile", ComboBox.class).getSelectionModel().selectLast();
          return true;
        });
    shows("live");

    fx(
        () -> {
          node("take", Button.class).fire();
          return true;
        });

    ProjectSession live = session(wiring);
    assertThat(live.situation().get().rehearsal()).isFalse();
    assertThat(node("target", MenuButton.class).getText()).startsWith("Account 123456789012");
  }

  @Test
  void theRootUserIsWarned() {
    aws.callerIs("arn:aws:iam::123456789012:root");
    Wiring wiring = project(aws, new Target.Rehearsal());
    go(wiring, new Screen.Live());
    fx(
        () -> {
          node("profile", ComboBox.class).getSelectionModel().selectFirst();
          return true;
        });

    assertThat(node("identity", Label.class).getText()).contains("root user");
    shows("live-root");
  }

  @Test
  void settingsAboutAndKeysAreAKeyAway() {
    Wiring wiring = project(aws, new Target.Rehearsal());
    fx(
        () -> {
          scene().getWindow().requestFocus();
          return true;
        });

    keys(KeyCode.COMMA, true, false);
    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.Settings());
    shows("settings");
    robot.type(KeyCode.ESCAPE);
    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.OfStep("account"));
    keys(KeyCode.RIGHT, false, true);
    assertThat(wiring.shell().screen().get()).isEqualTo(new Screen.OfStep("billing-alarms"));
    keys(KeyCode.DIGIT2, true, false);
    assertThat(wiring.shell().screen().get()).isInstanceOf(Screen.OfStep.class);
    keys(KeyCode.F1, false, false);
    shows("keys");
    robot.type(KeyCode.ESCAPE);
    assertThat(fx(() -> scene().lookup("#keysPane"))).isNull();
    go(wiring, new Screen.About());
    shows("about");
  }

  private static ProjectSession session(Wiring wiring) {
    return wiring.shell().session().get().orElseThrow();
  }

  /// The headless robot knows no key beyond letters and digits.
  private void keys(KeyCode code, boolean control, boolean alt) {
    fx(
        () -> {
          javafx.scene.Node target =
              java.util.Objects.requireNonNullElse(scene().getFocusOwner(), scene().getRoot());
          javafx.event.Event.fireEvent(
              target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
          return true;
        });
    robot.interact(() -> {});
  }

  private void shows(String name) {
    picture(name);
    assertThat(fx(() -> Names.nameless(scene().getRoot()))).as("controls without a name").isEmpty();
  }
}
