package dev.groundwork.ui.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.cost.CostShown.Bar;
import dev.groundwork.ui.text.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A chart of standing bars, each with its amount above; a second one in outline is what it is
/// compared with.
final class Columns extends HBox {
  private static final double HEIGHT = 110;
  private static final double WIDTH = 64;

  /// @param besides what the outlined bars are, for whoever reads the chart
  Columns(List<Bar> bars, Optional<String> besides, Amounts amounts) {
    getStyleClass().add("columns");
    setAlignment(Pos.BOTTOM_LEFT);
    double most =
        bars.stream()
            .flatMap(it -> Stream.concat(Stream.of(it.amount()), it.beside().stream()))
            .mapToDouble(it -> it.amount().doubleValue())
            .max()
            .orElse(1);
    for (Bar bar : bars) {
      getChildren().add(column(bar, most <= 0 ? 1 : most, besides, amounts));
    }
  }

  private static VBox column(Bar bar, double most, Optional<String> besides, Amounts amounts) {
    HBox pair = new HBox(6, standing(bar.amount(), bar.text(), most, "column-bar", "strong"));
    bar.beside()
        .ifPresent(
            it ->
                pair.getChildren()
                    .add(standing(it, amounts.dollars(it), most, "column-beside", "muted")));
    pair.setAlignment(Pos.BOTTOM_CENTER);
    Label label = Nodes.wrapped(bar.label(), "small", "muted");
    label.setAlignment(Pos.TOP_CENTER);
    label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    label.setMaxWidth(Double.MAX_VALUE);
    VBox column = new VBox(6, Nodes.styled(pair, "column-pair"), label);
    column.setAlignment(Pos.BOTTOM_CENTER);
    column.setAccessibleText(
        bar.label()
            + ", "
            + bar.text()
            + bar.beside()
                .map(it -> ", " + besides.orElse("") + " " + amounts.dollars(it))
                .orElse(""));
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private static VBox standing(
      Money amount, String text, double most, String style, String textStyle) {
    Region bar = Nodes.styled(new Region(), style);
    double height = Math.max(1, HEIGHT * amount.amount().doubleValue() / most);
    bar.setMinHeight(height);
    bar.setMaxHeight(height);
    bar.setMaxWidth(WIDTH);
    Label above = Nodes.label(text, "small", textStyle);
    above.setMinWidth(Region.USE_PREF_SIZE);
    VBox standing = new VBox(3, above, bar);
    standing.setMinWidth(WIDTH);
    standing.setAlignment(Pos.BOTTOM_CENTER);
    return standing;
  }
}
