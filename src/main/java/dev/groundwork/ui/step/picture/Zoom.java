package dev.groundwork.ui.step.picture;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// A pane that can be looked at from near and far. As long as nobody zooms it fits into its window.
final class Zoom extends ScrollPane {
  private static final double NEAREST = 2;
  private static final double FARTHEST = 0.3;

  /// Smaller than this nobody reads; rather scroll.
  private static final double READABLE = 0.62;

  private static final double STEP = 1.25;

  private final Pane content;
  private final Group scaled;
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final BooleanProperty fitting = new SimpleBooleanProperty(true);

  Zoom(Pane content) {
    this.content = content;
    this.scaled = new Group(content);
    getStyleClass().addAll("plain", "picture-scroll");
    StackPane centred = new StackPane(scaled);
    setContent(centred);
    setPannable(true);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    content.scaleXProperty().bind(scale);
    content.scaleYProperty().bind(scale);
    viewportBoundsProperty().subscribe(_ -> refit());
    content.prefWidthProperty().subscribe(this::refit);
  }

  /// Shows all of it, as far as it can be read then.
  void fit() {
    fitting.set(true);
    refit();
  }

  /// One step nearer (1) or farther (-1).
  void step(int direction) {
    fitting.set(false);
    double wanted = direction > 0 ? scale.get() * STEP : scale.get() / STEP;
    scale.set(Math.clamp(wanted, FARTHEST, NEAREST));
  }

  private void refit() {
    Bounds window = getViewportBounds();
    if (fitting.get() && window.getWidth() > 0 && content.getPrefWidth() > 0) {
      double across = window.getWidth() / content.getPrefWidth();
      double along = window.getHeight() / content.getPrefHeight();
      scale.set(Math.clamp(Math.min(across, along), READABLE, 1));
    }
  }

  /// Scrolls until a node of the content is in the window.
  void reveal(Node node) {
    Bounds window = getViewportBounds();
    Bounds at = scaled.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    Bounds all = scaled.getLayoutBounds();
    setHvalue(
        toward(
            getHvalue(),
            at.getMinX(),
            at.getMaxX(),
            all.getMinX(),
            all.getWidth(),
            window.getWidth()));
    setVvalue(
        toward(
            getVvalue(),
            at.getMinY(),
            at.getMaxY(),
            all.getMinY(),
            all.getHeight(),
            window.getHeight()));
  }

  private static double toward(
      double now, double from, double to, double begin, double length, double window) {
    double hidden = length - window;
    if (hidden <= 0) {
      return now;
    }
    double first = now * hidden;
    double wanted = first;
    if (from - begin < first) {
      wanted = from - begin;
    } else if (to - begin > first + window) {
      wanted = to - begin - window;
    }
    return Math.clamp(wanted / hidden, 0, 1);
  }
}
