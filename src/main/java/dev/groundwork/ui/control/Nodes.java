package dev.groundwork.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small things that every view does with nodes.
public final class Nodes {
  private Nodes() {}

  /// A label with style classes.
  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label that breaks its lines.
  public static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Takes what room is left in a row.
  public static Region filler() {
    Region filler = new Region();
    HBox.setHgrow(filler, Priority.ALWAYS);
    return filler;
  }

  /// A node with style classes.
  public static <N extends Node> N styled(N node, String... styles) {
    node.getStyleClass().addAll(styles);
    return node;
  }

  /// Says what a control is to whoever can't see it.
  public static void name(Node control, String name) {
    control.setAccessibleText(name);
  }

  /// Says it to everyone: by name and by tooltip.
  public static void explain(Control control, String name) {
    name(control, name);
    control.setTooltip(new Tooltip(name));
  }

  /// Shows a node only while something is so; it takes no room otherwise.
  public static void present(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  /// Shows a node, or leaves it out; it takes no room then.
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// Gives the focus to the first control that takes it, depth first.
  public static boolean focusFirst(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isManaged() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        child.requestFocus();
        return true;
      }
      if (child instanceof Parent inner && focusFirst(inner)) {
        return true;
      }
    }
    return false;
  }

  /// A label that is there only while it has something to say.
  public static void message(Label label, ObservableValue<String> text) {
    label.textProperty().bind(text);
    present(label, text.map(it -> !it.isEmpty()));
  }
}
