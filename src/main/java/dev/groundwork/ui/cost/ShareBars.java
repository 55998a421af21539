package dev.groundwork.ui.cost;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.cost.CostShown.Bar;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the money goes: a bar beside each name, the longest first.
final class ShareBars extends VBox {
  private static final double NAME = 150;
  private static final double AMOUNT = 74;
  private static final double THICK = 12;
  private static final int COLOURS = 6;

  ShareBars(List<Bar> bars) {
    getStyleClass().add("share-bars");
    double most =
        bars.stream().mapToDouble(it -> it.amount().amount().doubleValue()).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      getChildren().add(row(bars.get(i), most, 1 + i % COLOURS));
    }
  }

  private static HBox row(Bar bar, double most, int colour) {
    Label name = Nodes.wrapped(bar.label());
    name.setMinWidth(NAME);
    name.setMaxWidth(NAME);
    Label amount = Nodes.label(bar.text());
    amount.setMinWidth(AMOUNT);
    amount.setAlignment(Pos.CENTER_RIGHT);
    Pane track = new Track(bar.amount().amount().doubleValue() / most, colour);
    HBox.setHgrow(track, Priority.ALWAYS);
    HBox row = new HBox(12, name, track, amount);
    row.setAccessibleText(bar.label() + ", " + bar.text());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// A bar that takes its share of the room.
  private static final class Track extends Pane {
    private final double share;
    private final Region bar;

    Track(double share, int colour) {
      this.share = share;
      this.bar = Nodes.styled(new Region(), "share-bar", "money-" + colour);
      getChildren().add(bar);
      setMinHeight(THICK);
      setPrefHeight(THICK);
      setMaxHeight(THICK);
    }

    @Override
    protected void layoutChildren() {
      bar.resizeRelocate(0, 0, Math.max(2, getWidth() * share), THICK);
    }
  }
}
