package dev.groundwork.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Puts what must be dealt with first over the window. While something lies over it, what is below
/// can't be used: no key reaches it, wherever the focus was.
final class Veils {
  private final StackPane root;
  private final Node below;

  /// @param below what can't be used meanwhile
  Veils(StackPane root, Node below) {
    this.root = root;
    this.below = below;
  }

  /// Hears the keys of a scene before everything that is in it.
  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Lays something on top and gives it the focus. Open menus and lists close: they are windows of
  /// their own, and would go on taking keys.
  void show(Veil veil) {
    lift(veil.getClass());
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .filter(it -> Objects.equals(it.getOwnerWindow(), window()))
        .forEach(PopupWindow::hide);
    below.setDisable(true);
    root.getChildren().add(veil);
    veil.focus();
  }

  /// Takes things of one kind away.
  void lift(Class<? extends Veil> kind) {
    root.getChildren().removeIf(kind::isInstance);
    below.setDisable(top().isPresent());
    top().ifPresent(Veil::focus);
  }

  private Optional<Veil> top() {
    return root.getChildren().reversed().stream()
        .filter(Veil.class::isInstance)
        .map(Veil.class::cast)
        .findFirst();
  }

  private void pressed(KeyEvent event) {
    top().ifPresent(it -> pressed(it, event));
  }

  private static void pressed(Veil top, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      top.safe().fire();
    } else if (!top.holds(top.getScene().getFocusOwner())) {
      event.consume();
      top.focus();
    }
  }

  private @Nullable Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }
}
