package dev.groundwork.ui.control;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small things that every view does with nodes.
public final class Nodes {
  private static final double TOOLTIP_WIDTH = 420;

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

  /// A label that gives way where room is short, such as the type of a resource: the whole of it is
  /// in its tooltip.
  public static Label shortened(String text, String... styles) {
    Label label = label(text, styles);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(text));
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

  /// Some words that come up over a control, in as many lines as it takes.
  public static Tooltip tooltip(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    return tooltip;
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

  /// Gives the focus to the first field or tab of a screen; where there is none, to the button that
  /// answers Enter. Other buttons and lists are passed over: they would take Enter for themselves.
  /// While nothing of that can be used, such as before AWS has answered, the screen itself keeps
  /// the focus; left alone, the toolkit would give it to the window's first button.
  public static void focusFirst(Parent screen) {
    if (!focus(screen, Nodes::field)
        && !focus(screen, node -> node instanceof Button button && button.isDefaultButton())) {
      screen.requestFocus();
    }
  }

  /// Whether a button is shown that answers Escape.
  public static boolean cancels(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      boolean shown = child.isVisible() && !child.isDisabled();
      if (shown && child instanceof Button button && button.isCancelButton()) {
        return true;
      }
      if (shown && child instanceof Parent inner && cancels(inner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean field(Node node) {
    return node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof TabPane;
  }

  private static boolean focus(Parent parent, Predicate<Node> wanted) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable() && wanted.test(child)) {
        child.requestFocus();
        return true;
      }
      if (child instanceof Parent inner && focus(inner, wanted)) {
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

  /// Gives a node other style classes, if they are others: the toolkit styles a node anew even if
  /// the same ones are set again, which a list that follows many events can't afford.
  public static void restyle(Node node, String... classes) {
    List<String> wanted = List.of(classes);
    if (!node.getStyleClass().equals(wanted)) {
      node.getStyleClass().setAll(wanted);
    }
  }
}
