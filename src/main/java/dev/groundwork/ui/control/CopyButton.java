package dev.groundwork.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A small button that puts a text on the clipboard.
public final class CopyButton extends Button {
  /// @param name what is copied, for whoever can't see it and as tooltip
  public CopyButton(String name, String text) {
    getStyleClass().addAll("icon-button");
    setGraphic(Nodes.styled(new Region(), "icon", "icon-copy"));
    Nodes.explain(this, name);
    setOnAction(_ -> Clip.copy(text));
  }
}
