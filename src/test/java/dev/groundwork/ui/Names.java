package dev.groundwork.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// Looks for controls that whoever can't see them would not know.
final class Names {
  private static final Set<AccessibleRole> ROLELESS =
      EnumSet.of(AccessibleRole.PARENT, AccessibleRole.NODE);

  private Names() {}

  /// What is wrong with the controls of a screen, in words: no name, no role, or no control at all.
  static List<String> wrong(Parent root) {
    List<String> wrong = new ArrayList<>();
    nameless(root).forEach(it -> wrong.add("no name: " + it));
    focusable(root).stream()
        .filter(it -> ROLELESS.contains(it.getAccessibleRole()))
        .forEach(it -> wrong.add("no role: " + it));
    if (focusable(root).isEmpty()) {
      wrong.add("nothing takes the focus");
    }
    return wrong;
  }

  /// The controls that take the focus and have no name.
  static List<Node> nameless(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    List<Label> labels =
        all.stream().filter(Label.class::isInstance).map(Label.class::cast).toList();
    return all.stream()
        .filter(Node::isFocusTraversable)
        .filter(node -> !named(node, labels))
        .toList();
  }

  /// The controls that take the focus.
  static List<Node> focusable(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    return all.stream().filter(Node::isFocusTraversable).toList();
  }

  private static boolean named(Node node, List<Label> labels) {
    boolean own = !Objects.requireNonNullElse(node.getAccessibleText(), "").isBlank();
    boolean text =
        node instanceof Labeled labeled
            && !Objects.requireNonNullElse(labeled.getText(), "").isBlank();
    boolean label = labels.stream().anyMatch(it -> node.equals(it.getLabelFor()));
    return own || text || label;
  }

  private static void collect(Parent parent, List<Node> into) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        into.add(child);
        if (child instanceof Parent inner) {
          collect(inner, into);
        }
      }
    }
  }
}
