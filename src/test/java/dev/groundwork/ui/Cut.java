package dev.groundwork.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Looks for texts that can't be read to their end.
final class Cut {
  private static final double HAIR = 1;
  private static final double SPACE = 5;

  private Cut() {}

  /// Texts that end in dots for want of room, and those that stick out of the window or of what
  /// scrolls them.
  static List<String> in(Scene scene) {
    List<String> cut = new ArrayList<>();
    Bounds window = scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
    look(scene.getRoot(), window, cut);
    return cut;
  }

  private static void look(Node node, Bounds room, List<String> cut) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getTooltip() == null) {
      shortened(labeled, cut);
    }
    if (node instanceof Text text && !text.getText().isEmpty()) {
      Bounds at = text.localToScene(text.getLayoutBounds());
      if (at.getMinX() < room.getMinX() - HAIR
          || at.getMaxX() > room.getMaxX() + hang(text)
          || at.getMinY() < room.getMinY() - HAIR
          || at.getMaxY() > room.getMaxY() + HAIR) {
        cut.add("sticks out: " + text.getText());
      }
    }
    if (node instanceof Parent parent) {
      Bounds inner = room(parent, room);
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inner, cut));
    }
  }

  /// In a flow of texts the space at which a line breaks hangs over its end.
  private static double hang(Text text) {
    return text.getParent() instanceof TextFlow ? SPACE : HAIR;
  }

  private static void shortened(Labeled labeled, List<String> cut) {
    String whole = Objects.requireNonNullElse(labeled.getText(), "");
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text && !whole.isEmpty()) {
        String shown = text.getText();
        if (!shown.equals(whole) && child.isVisible()) {
          cut.add("“" + whole + "” is shown as “" + shown + "”");
        }
      }
    }
  }

  /// What scrolls has all the room there is downwards, and its own width.
  private static Bounds room(Parent parent, Bounds room) {
    boolean scrolls = parent instanceof ScrollPane || parent instanceof ListView;
    if (!scrolls) {
      return room;
    }
    Bounds own = parent.localToScene(parent.getLayoutBounds());
    boolean kept =
        parent instanceof ScrollPane pane
            && pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER;
    boolean sideways = !kept;
    double wide = sideways ? 100_000 : own.getWidth();
    return new javafx.geometry.BoundingBox(
        sideways ? -wide : own.getMinX(), -100_000, sideways ? 2 * wide : wide, 200_000);
  }
}
