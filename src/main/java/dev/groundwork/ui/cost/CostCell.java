package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row of the list of every line.
final class CostCell extends ListCell<CostRow> {
  private static final double KIND = 108;
  private static final double QUANTITY = 190;
  private static final double AMOUNT = 108;
  private static final double INSETS = 30;

  CostCell() {
    // A cell is as wide as the list, so that long words break instead of scrolling sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(CostRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      Nodes.name(this, "");
      return;
    }
    Nodes.name(this, row.spoken());
    setGraphic(
        switch (row) {
          case CostRow.Group group -> group(group);
          case CostRow.Line line -> line(line);
        });
  }

  private static Node group(CostRow.Group group) {
    return Nodes.styled(
        new HBox(
            10,
            Nodes.label(group.title(), "strong"),
            Nodes.filler(),
            Nodes.label(group.amount(), "strong")),
        "cost-group");
  }

  private Node line(CostRow.Line line) {
    Label title = Nodes.wrapped(line.title());
    title.setMinWidth(0);
    Label component = Nodes.shortened(line.component(), "muted");
    HBox name = new HBox(8, title, component);
    name.setAlignment(Pos.BASELINE_LEFT);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMinWidth(0);
    Label kind = Nodes.label(line.kindWord(), "badge", "cost-" + line.kind());
    HBox badge = fixed(new HBox(kind), KIND);
    HBox quantity = fixed(new HBox(Nodes.filler(), quantity(line)), QUANTITY);
    VBox amount = new VBox(Nodes.label(line.amount(), "cost-amount"));
    amount.setAlignment(Pos.TOP_RIGHT);
    if (!line.range().isEmpty()) {
      amount.getChildren().add(Nodes.label(line.range(), "cost-range", "muted"));
    }
    fixed(amount, AMOUNT);
    HBox head = new HBox(10, name, badge, quantity, amount);
    VBox whole = Nodes.styled(new VBox(1, head), "cost-line");
    if (!line.because().isEmpty()) {
      Label because = Nodes.wrapped(line.because(), "small", "muted");
      because.maxWidthProperty().bind(widthProperty().subtract(AMOUNT + INSETS));
      because.prefWidthProperty().bind(because.maxWidthProperty());
      whole.getChildren().add(because);
    }
    return whole;
  }

  private static Label quantity(CostRow.Line line) {
    Label quantity = Nodes.wrapped(line.quantity(), "small", "muted", "cost-quantity");
    if (!line.unit().isEmpty()) {
      quantity.setTooltip(Nodes.tooltip(line.unit()));
    }
    return quantity;
  }

  private static <R extends Region> R fixed(R node, double width) {
    node.setMinWidth(width);
    node.setMaxWidth(width);
    return node;
  }
}
