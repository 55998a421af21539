package dev.groundwork.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// Finds controls that take the keyboard without showing it.
final class Focus {
  private static final List<PseudoClass> HERE =
      Stream.of("focused", "focus-visible").map(PseudoClass::getPseudoClass).toList();

  private Focus() {}

  /// The controls below a node that look the same with the focus and without.
  static List<String> unseen(Node node) {
    List<String> unseen = new ArrayList<>();
    collect(node, unseen);
    return unseen;
  }

  private static void collect(Node node, List<String> unseen) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !node.getPseudoClassStates().containsAll(HERE)) {
      int before = look(node);
      set(node, true);
      int after = look(node);
      set(node, false);
      if (before == after) {
        unseen.add("the focus isn't seen on " + node);
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(it -> collect(it, unseen));
    }
  }

  private static void set(Node node, boolean here) {
    HERE.forEach(it -> node.pseudoClassStateChanged(it, here));
    node.applyCss();
  }

  /// A number for how a node and all below it look.
  private static int look(Node node) {
    int own = Objects.hashCode(node.getEffect());
    own +=
        switch (node) {
          case Labeled it ->
              Objects.hash(it.getBorder(), it.getBackground(), it.isUnderline(), it.getTextFill());
          case Region it -> Objects.hash(it.getBorder(), it.getBackground());
          default -> 0;
        };
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        own = 31 * own + look(child);
      }
    }
    return own;
  }
}
