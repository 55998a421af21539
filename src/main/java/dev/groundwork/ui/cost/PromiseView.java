package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.cost.CostShown.PromiseLine;
import dev.groundwork.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Promise and truth side by side, with the reason.
final class PromiseView extends VBox {
  private static final double AMOUNT = 84;
  private static final double NAME = 190;

  PromiseView(CostShown.Promise promise, Texts texts) {
    getStyleClass().add("promise");
    getChildren().add(Nodes.wrapped(promise.note(), "muted"));
    GridPane grid = Nodes.styled(new GridPane(), "promise-grid");
    grid.getColumnConstraints()
        .addAll(name(), amount(), amount(), amount(), new ColumnConstraints());
    grid.getColumnConstraints().getLast().setHgrow(Priority.ALWAYS);
    grid.addRow(
        0,
        Nodes.label(texts.get("cost.promise.head.what"), "small", "muted"),
        Nodes.label(texts.get("cost.promise.head.promised"), "small", "muted"),
        Nodes.label(texts.get("cost.promise.head.truth"), "small", "muted"),
        Nodes.label(texts.get("cost.promise.head.difference"), "small", "muted"),
        Nodes.label(texts.get("cost.promise.head.because"), "small", "muted"));
    int row = 1;
    for (PromiseLine line : promise.lines()) {
      add(grid, row++, line, "");
    }
    add(grid, row, promise.total(), "strong");
    getChildren().add(grid);
    if (!promise.others().isEmpty()) {
      getChildren().add(Nodes.label(texts.get("cost.promise.others"), "heading-2"));
      promise.others().forEach(it -> getChildren().add(other(it)));
    }
  }

  private static void add(GridPane grid, int row, PromiseLine line, String style) {
    VBox what = new VBox(Nodes.wrapped(line.title(), style.isEmpty() ? "plain" : style));
    if (!line.spec().isEmpty()) {
      what.getChildren().add(Nodes.wrapped(line.spec(), "small", "muted"));
    }
    List<Label> amounts =
        List.of(
            amount(line.promised(), "plain"),
            amount(line.truth(), "strong"),
            amount(line.difference(), line.look()));
    Label because = Nodes.wrapped(line.because(), "small", "muted");
    grid.addRow(row, what, amounts.get(0), amounts.get(1), amounts.get(2), because);
    grid.getChildren().forEach(it -> GridPane.setValignment(it, VPos.TOP));
  }

  private static Label amount(String text, String style) {
    Label amount = Nodes.wrapped(text, style);
    amount.setTextAlignment(TextAlignment.RIGHT);
    return amount;
  }

  private static Node other(CostShown.Other other) {
    Label title = Nodes.wrapped(other.title(), "plain");
    title.setMinWidth(NAME);
    title.setMaxWidth(NAME);
    Label amount = Nodes.label(other.amount());
    amount.setMinWidth(AMOUNT - 20);
    HBox row = new HBox(12, title, amount, Nodes.wrapped(other.note(), "small", "muted"));
    row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    return row;
  }

  private static ColumnConstraints name() {
    ColumnConstraints name = new ColumnConstraints(NAME, NAME, NAME);
    name.setHalignment(HPos.LEFT);
    return name;
  }

  private static ColumnConstraints amount() {
    ColumnConstraints amount = new ColumnConstraints(Region.USE_PREF_SIZE, AMOUNT, AMOUNT);
    amount.setMinWidth(AMOUNT);
    amount.setHalignment(HPos.RIGHT);
    return amount;
  }
}
