package dev.groundwork.ui.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Lets the whole content scroll where the window is smaller than the content can be: only on a
/// screen that is that small.
final class Room {
  private static final double LEAST_WIDTH = 1000;
  private static final double LEAST_HEIGHT = 620;

  private final StackPane root;
  private final BorderPane frame;
  private final ScrollPane pane = new ScrollPane();

  Room(StackPane root, BorderPane frame, String name) {
    this.root = root;
    this.frame = frame;
    pane.setId("room");
    pane.getStyleClass().add("plain");
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setFocusTraversable(false);
    pane.setAccessibleText(name);
  }

  /// Follows the size of the window from now on.
  void follow() {
    root.widthProperty().subscribe(this::fit);
    root.heightProperty().subscribe(this::fit);
  }

  private void fit() {
    boolean small =
        (root.getWidth() > 0 && root.getWidth() < LEAST_WIDTH)
            || (root.getHeight() > 0 && root.getHeight() < LEAST_HEIGHT);
    boolean scrolls = root.getChildren().contains(pane);
    if (small && !scrolls) {
      int at = root.getChildren().indexOf(frame);
      root.getChildren().remove(frame);
      frame.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
      pane.setContent(frame);
      root.getChildren().add(at, pane);
    } else if (!small && scrolls) {
      int at = root.getChildren().indexOf(pane);
      pane.setContent(null);
      frame.setMinSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
      root.getChildren().set(at, frame);
    }
  }
}
