package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An assumption: what is assumed and why on the left, the field for one's own amount on the right.
final class AssumptionView extends HBox {
  private static final double FIELD = 240;
  private static final double GAP = 24;

  AssumptionView(AssumptionViewModel row, Texts texts) {
    super(GAP);
    getStyleClass().add("cost-line");
    VBox said = said(row);
    HBox.setHgrow(said, Priority.ALWAYS);
    VBox field = field(row, texts);
    field.setMinWidth(FIELD);
    field.setMaxWidth(FIELD);
    getChildren().setAll(said, field);
  }

  private static VBox said(AssumptionViewModel row) {
    VBox said =
        new VBox(
            2,
            new HBox(
                8,
                Nodes.wrapped(row.name(), "strong"),
                Nodes.shortened(row.key().name(), "mono", "small", "muted")),
            bound(Nodes.wrapped("", "small"), row.levels()),
            bound(Nodes.wrapped("", "small"), row.price()));
    if (!row.why().isEmpty()) {
      said.getChildren().add(2, Nodes.wrapped(row.why(), "small", "muted"));
    }
    return said;
  }

  private static VBox field(AssumptionViewModel row, Texts texts) {
    TextField amount = new TextField();
    amount.setId("usage-" + row.key().stack() + "-" + row.key().logicalId() + "-" + dashed(row));
    amount.setPromptText(row.typical());
    amount.textProperty().bindBidirectional(row.value());
    Nodes.name(amount, texts.get("cost.usage.name", row.name(), row.unit()));
    amount.setAccessibleHelp(row.why());
    Label caption = Nodes.wrapped(row.unit(), "small");
    caption.setLabelFor(amount);
    Label problem = Nodes.wrapped("", "problem");
    Nodes.message(problem, row.problem());
    Hyperlink reset = new Hyperlink(texts.get("cost.usage.reset"));
    reset.getStyleClass().add("small");
    Nodes.name(reset, texts.get("cost.usage.reset.name", row.name(), row.unit()));
    reset.setOnAction(
        _ -> {
          row.reset();
          amount.requestFocus();
        });
    Nodes.present(reset, row.own());
    VBox field = new VBox(caption, amount, problem, reset);
    field.getStyleClass().add("field");
    return field;
  }

  private static String dashed(AssumptionViewModel row) {
    return row.key().name().replace('.', '-');
  }

  private static Label bound(Label label, ObservableValue<String> text) {
    label.textProperty().bind(text);
    return label;
  }
}
