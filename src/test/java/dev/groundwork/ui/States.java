package dev.groundwork.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A state that a control is in while somebody uses it: for a picture all controls of a screen are
/// in it at once.
enum States {
  HOVER,
  PRESSED,
  FOCUS;

  private static final List<String> CONTROLS =
      List.of(
          ".button",
          ".toggle-button",
          ".menu-button",
          ".hyperlink",
          ".combo-box",
          ".text-field",
          ".check-box",
          ".radio-button",
          ".choice",
          ".recent",
          ".rail-step",
          ".tab");

  private List<String> classes() {
    return switch (this) {
      case HOVER -> List.of("hover");
      case PRESSED -> List.of("hover", "armed", "pressed");
      case FOCUS -> List.of("focused", "focus-visible");
    };
  }

  /// Puts every control that can be used into the state.
  Visit on(Visit visit, UiTest test) {
    return visit.act(
        _ -> {
          Parent root = test.scene().getRoot();
          root.applyCss();
          root.layout();
          CONTROLS.stream().flatMap(it -> root.lookupAll(it).stream()).forEach(this::put);
        });
  }

  private void put(Node control) {
    if (!control.isDisabled()) {
      classes().stream()
          .map(PseudoClass::getPseudoClass)
          .forEach(it -> control.pseudoClassStateChanged(it, true));
    }
  }
}
