package dev.groundwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.async.FxBackground;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Failures;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The whole walk as a founder does it, with real threads, against a pretend AWS.
class WalkTest extends UiTest {
  @Test
  void walksFromTheFirstScreenToTheCertificate() throws Exception {
    PretendAws aws = new PretendAws(Duration.ofMillis(15));
    Wiring wiring = open(ports(aws), new FxBackground(new Failures(texts())));
    until(() -> !node("start", Button.class).isDisabled());
    press("start");
    until(() -> wiring.shell().session().get().isPresent());
    until(
        () -> wiring.shell().session().get().orElseThrow().situation().get().status().isPresent());

    fx(
        () -> {
          node("week", Hyperlink.class);
          wiring.shell().go(new Screen.OfStep("database"));
          node("week", Hyperlink.class).fire();
          return true;
        });
    until(() -> !node("apply", Button.class).isDisabled());
    press("apply");
    until(() -> wiring.shell().session().get().orElseThrow().run().get().isPresent());
    assertThat(fx(() -> wiring.shell().mayClose(() -> {}))).isFalse();
    until(() -> node("stayOpen", Button.class).getSkin() != null);
    robot.type(KeyCode.ESCAPE);
    until(() -> wiring.shell().question().get().isEmpty());
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    until(() -> node("proceed", Button.class).isVisible());
    press("proceed");
    press("railTearDown");
    until(
        () ->
            !node("tearDown", Button.class).isDisabled() && scene().lookup("#goes-budget") != null);
    press("tearDown");
    WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    until(() -> node("proceed", Button.class).isVisible());
    press("proceed");
    assertThat(wiring.shell().screen().get()).isInstanceOf(Screen.Proof.class);
  }

  private void press(String button) {
    fx(
        () -> {
          node(button, Button.class).fire();
          return true;
        });
  }

  private void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> fx(condition));
  }
}
