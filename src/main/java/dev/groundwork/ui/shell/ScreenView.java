package dev.groundwork.ui.shell;

import javafx.scene.Parent;
import javafx.util.Subscription;

/// A view, and what keeps it up to date while it is shown.
public record ScreenView(Parent root, Subscription whileShown) {
  /// A view that follows nothing.
  public ScreenView(Parent root) {
    this(root, Subscription.EMPTY);
  }
}
