package dev.groundwork.ui.welcome;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.money.Money;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// All plans on one scale: a bar from low to high use for each phase, and a mark at typical use.
/// Plans cost between a dollar and thousands, so each line of the scale is ten times the one
/// before.
final class PlanChart extends Pane {
  private static final double ROW = 24;
  private static final double HEAD = 22;
  private static final double GAP = 8;
  private static final double PLAN = 190;
  private static final double PHASE = 164;
  private static final double PRICE = 240;
  private static final double BAR = 10;
  private static final double LEAST_BAR = 4;

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();
  private final List<Region> grid = new ArrayList<>();
  private final List<Label> scale = new ArrayList<>();
  private int decades = 1;

  PlanChart(Texts texts) {
    this.texts = texts;
    setId("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// The nodes of a row.
  private record Line(
      ChartRow row, Label plan, Label phase, Region bar, Region mark, Label price) {}

  void show(List<ChartRow> rows) {
    getChildren().clear();
    lines.clear();
    grid.clear();
    scale.clear();
    double most =
        rows.stream()
            .flatMap(it -> it.price().stream())
            .mapToDouble(it -> it.monthly().high().amount().doubleValue())
            .max()
            .orElse(1);
    decades = (int) Math.max(2, Math.ceil(Math.log10(Math.max(1, most))));
    for (int decade = 0; decade <= decades; decade++) {
      grid.add(Nodes.styled(new Region(), "chart-line"));
      scale.add(Nodes.label(texts.amounts().whole((int) Math.pow(10, decade)), "small", "muted"));
    }
    getChildren().addAll(grid);
    getChildren().addAll(scale);
    rows.forEach(this::add);
    setAccessibleText(rows.stream().map(ChartRow::spoken).collect(Collectors.joining(" ")));
    requestLayout();
  }

  private void add(ChartRow row) {
    Region bar = Nodes.styled(new Region(), "chart-bar");
    Region mark = Nodes.styled(new Region(), "chart-mark");
    boolean known = row.price().isPresent();
    bar.setVisible(known);
    mark.setVisible(known);
    if (row.price().filter(it -> !it.complete()).isPresent()) {
      bar.getStyleClass().add("chart-open");
    }
    Line line =
        new Line(
            row,
            Nodes.label(row.plan(), "strong"),
            Nodes.label(row.phase(), "small", "muted"),
            bar,
            mark,
            Nodes.label(row.words(), "small"));
    lines.add(line);
    getChildren().addAll(line.plan(), line.phase(), bar, mark, line.price());
  }

  @Override
  protected double computePrefHeight(double width) {
    long plans = lines.stream().filter(it -> !it.row().plan().isEmpty()).count();
    return HEAD + lines.size() * ROW + plans * GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    for (int decade = 0; decade < scale.size(); decade++) {
      double at = x(Math.pow(10, decade));
      Label label = scale.get(decade);
      double own = label.prefWidth(-1);
      label.resizeRelocate(snapPositionX(at - own / 2), 0, own, label.prefHeight(-1));
      grid.get(decade).resizeRelocate(snapPositionX(at), HEAD - 2, 1, getHeight() - HEAD + 2);
    }
    double y = HEAD;
    for (Line line : lines) {
      y += line.row().plan().isEmpty() ? 0 : GAP;
      place(line, y);
      y += ROW;
    }
  }

  private void place(Line line, double y) {
    text(line.plan(), 0, y, PLAN - 8);
    text(line.phase(), PLAN, y, PHASE - 8);
    double after = PLAN + PHASE;
    if (line.row().price().isPresent()) {
      Estimate.Range range = line.row().price().get().monthly();
      double from = x(dollars(range.low()));
      double to = Math.max(from + LEAST_BAR, x(dollars(range.high())));
      double typical = x(dollars(range.typical()));
      line.bar().resizeRelocate(from, y + (ROW - BAR) / 2, to - from, BAR);
      line.mark().resizeRelocate(typical - 1.5, y + (ROW - BAR) / 2 - 3, 3, BAR + 6);
      after = getWidth() - PRICE + 12;
    }
    text(line.price(), after, y, PRICE - 12);
  }

  private void text(Label label, double x, double y, double most) {
    double height = label.prefHeight(-1);
    label.resizeRelocate(
        x, snapPositionY(y + (ROW - height) / 2), Math.min(most, label.prefWidth(-1)), height);
  }

  private static double dollars(Money money) {
    return money.amount().doubleValue();
  }

  /// What costs less than a dollar begins where the scale begins.
  private double x(double dollars) {
    double start = PLAN + PHASE + 8;
    double width = Math.max(1, getWidth() - PRICE - start);
    return start + width * Math.log10(Math.max(1, dollars)) / decades;
  }
}
