package dev.groundwork.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Something over the window that has to be dealt with before anything under it. Its buttons answer
/// neither Enter nor Escape by themselves: a default or cancel button only hears them once it has
/// been drawn, and takes them from the screen below for good.
abstract sealed class Veil extends StackPane permits QuestionPane, KeysPane {
  Veil() {
    getStyleClass().add("veil");
  }

  /// The button that changes nothing; Escape presses it.
  abstract Button safe();

  /// Takes the focus; called once this is part of the window.
  void focus() {
    // A button without a skin would not hear the keys that come before the next frame.
    applyCss();
    safe().requestFocus();
  }

  /// Whether a node is part of this.
  boolean holds(@Nullable Node node) {
    for (@Nullable Node it = node; it != null; it = it.getParent()) {
      if (it == this) {
        return true;
      }
    }
    return false;
  }
}
