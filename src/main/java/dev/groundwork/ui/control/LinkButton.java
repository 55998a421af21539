package dev.groundwork.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A small button that opens a web page outside of the window.
public final class LinkButton extends Button {
  /// @param name what is opened, for whoever can't see it and as tooltip
  public LinkButton(String name, Runnable open) {
    getStyleClass().addAll("icon-button");
    setGraphic(Nodes.styled(new Region(), "icon", "icon-outside"));
    Nodes.explain(this, name);
    setOnAction(_ -> open.run());
  }
}
