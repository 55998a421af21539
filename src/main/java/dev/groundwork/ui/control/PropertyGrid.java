package dev.groundwork.ui.control;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Change.PropertyChange;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// What changes in a resource: each property before and after, side by side.
final class PropertyGrid extends GridPane {
  PropertyGrid(List<PropertyChange> properties, Texts texts) {
    getStyleClass().add("property-grid");
    for (int percent : new int[] {34, 33, 33}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
    addRow(
        0,
        Nodes.label(texts.get("review.property"), "small", "muted"),
        Nodes.label(texts.get("review.before"), "small", "muted"),
        Nodes.label(texts.get("review.after"), "small", "muted"));
    int row = 1;
    for (PropertyChange property : properties) {
      String style = property.replacement() == Change.Replacement.NO ? "plain" : "bad";
      String path = property.path().replaceFirst("^/?(Properties[./])?", "");
      Label name = Nodes.wrapped(path, "mono", style);
      Label before = Nodes.wrapped(value(property.before(), texts), "mono", "muted");
      Label after = Nodes.wrapped(value(property.after(), texts), "mono", style);
      after.setAccessibleText(
          texts.get("review.change.property", path, before.getText(), after.getText()));
      addRow(row++, name, before, after);
    }
    getChildren().forEach(it -> GridPane.setValignment(it, VPos.TOP));
  }

  private static String value(java.util.Optional<String> value, Texts texts) {
    return value.orElseGet(() -> texts.get("review.change.nothing"));
  }
}
