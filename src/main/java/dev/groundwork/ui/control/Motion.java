package dev.groundwork.ui.control;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.ParallelTransition;
import javafx.animation.Timeline;
import javafx.animation.TranslateTransition;
import javafx.beans.value.WritableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/// Movement that explains where something comes from. All of the window's animations begin here,
/// and here they end at once where less motion is wanted: by the system, or by the founder, which
/// the scene's preferences both say. Only for the toolkit's thread.
public final class Motion {
  /// Long enough to be followed, too short to be waited for.
  private static final Duration SHORT = Duration.millis(160);

  private static final Duration LONG = Duration.millis(400);
  private static final double RISE = 6;

  private Motion() {}

  /// Whether a node may move. One that nobody sees yet doesn't.
  public static boolean wanted(Node node) {
    Scene scene = node.getScene();
    return scene != null
        && scene.getWindow() != null
        && scene.getWindow().isShowing()
        && !scene.getPreferences().isReducedMotion();
  }

  /// Lets a node come up into its place: a screen, a question.
  public static void appear(Node node) {
    if (!wanted(node)) {
      return;
    }
    FadeTransition fade = new FadeTransition(SHORT, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    TranslateTransition rise = new TranslateTransition(SHORT, node);
    rise.setFromY(RISE);
    rise.setToY(0);
    rise.setInterpolator(Interpolator.EASE_OUT);
    new ParallelTransition(fade, rise).play();
  }

  /// Brings a value of a node to another one gradually: the length of a bar, an amount.
  ///
  /// @return what moves it; stop it before the value is moved elsewhere
  public static Timeline glide(Node node, WritableValue<Number> value, double to) {
    Timeline timeline =
        new Timeline(new KeyFrame(LONG, new KeyValue(value, to, Interpolator.EASE_OUT)));
    if (wanted(node)) {
      timeline.play();
    } else {
      value.setValue(to);
    }
    return timeline;
  }
}
