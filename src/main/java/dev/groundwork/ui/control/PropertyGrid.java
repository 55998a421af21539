package dev.groundwork.ui.control;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Change.PropertyChange;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What changes in a resource: each property before and after, side by side.
final class PropertyGrid extends GridPane {
  /// @param cause what reaches a property, as a person calls it
  PropertyGrid(List<PropertyChange> properties, UnaryOperator<String> cause, Texts texts) {
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
      VBox what = new VBox(name);
      property
          .causedBy()
          .map(
              it ->
                  Nodes.wrapped(
                      texts.get("review.change.cause", cause.apply(it)), "small", "muted"))
          .ifPresent(what.getChildren()::add);
      addRow(row++, what, before, after);
    }
    getChildren().forEach(it -> GridPane.setValignment(it, VPos.TOP));
  }

  private static String value(java.util.Optional<String> value, Texts texts) {
    return value.orElseGet(() -> texts.get("review.change.nothing"));
  }
}
