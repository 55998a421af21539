package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The three sums, of which one is looked at.
final class Sums {
  private Sums() {}

  /// Shows a level's sum on its button, whose text is the level's name.
  static void show(ToggleButton button, String sum, Texts texts) {
    VBox content =
        new VBox(Nodes.label(button.getText(), "small", "muted"), Nodes.label(sum, "level-sum"));
    button.setGraphic(content);
    Nodes.name(button, texts.get("cost.level.spoken", button.getText(), sum));
  }
}
