package dev.groundwork.ui.meter;

import dev.groundwork.core.money.Money;
import dev.groundwork.ui.control.Motion;
import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.meter.MeterViewModel.Gauge;
import dev.groundwork.ui.text.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What runs and what comes, on one scale, with the limit at its end. Bars glide to what they come
/// to, as long as the scale stays.
public final class GaugeBar extends Pane {
  private static final PseudoClass GROWS = PseudoClass.getPseudoClass("grows");
  private static final double TRACK = 10;
  private static final double TICK = 18;
  private static final List<Integer> STEPS = List.of(10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
  private static final int MOST_TICKS = 4;

  /// As shares of the scale: beyond the first the end has its label, below the second marks say
  /// little.
  private static final double LAST_MARK = 0.9;

  private static final double FAR_ENOUGH = 0.4;

  private final Region track = Nodes.styled(new Region(), "gauge-track");
  private final Region soon = Nodes.styled(new Region(), "gauge-soon");
  private final Region runs = Nodes.styled(new Region(), "gauge-runs");
  private final Region limitTick = Nodes.styled(new Region(), "gauge-limit");
  private final Label limitLabel = Nodes.label("", "gauge-label");
  private final List<Region> ticks = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final DoubleProperty runsTo = new SimpleDoubleProperty();
  private final DoubleProperty soonTo = new SimpleDoubleProperty();
  private Optional<Gauge> shown = Optional.empty();
  private Timeline running = new Timeline();
  private Timeline coming = new Timeline();

  /// Empty.
  public GaugeBar() {
    getChildren().addAll(track, soon, runs, limitTick, limitLabel);
    runsTo.subscribe(_ -> requestLayout());
    soonTo.subscribe(_ -> requestLayout());
    setMinHeight(34);
    setPrefHeight(34);
  }

  void show(Gauge gauge, Amounts amounts) {
    boolean sameScale =
        shown
            .filter(it -> it.end().equals(gauge.end()) && it.alerts().equals(gauge.alerts()))
            .isPresent();
    shown = Optional.of(gauge);
    if (!sameScale) {
      getChildren().removeAll(ticks);
      getChildren().removeAll(labels);
      ticks.clear();
      labels.clear();
      for (Money mark : marks(gauge)) {
        ticks.add(Nodes.styled(new Region(), "gauge-tick"));
        labels.add(Nodes.label(amounts.dollars(mark), "gauge-label"));
      }
      getChildren().addAll(ticks);
      getChildren().addAll(labels);
    }
    running = move(running, runsTo, share(gauge.now(), gauge), sameScale);
    coming = move(coming, soonTo, share(gauge.next(), gauge), sameScale);
    soon.pseudoClassStateChanged(GROWS, gauge.now().amount().signum() > 0);
    limitTick.setVisible(gauge.limit().isPresent());
    limitLabel.setText(gauge.limit().map(amounts::dollars).orElse(""));
    requestLayout();
  }

  private Timeline move(Timeline before, DoubleProperty bar, double to, boolean gliding) {
    before.stop();
    if (gliding && bar.get() != to) {
      return Motion.glide(this, bar, to);
    }
    bar.set(to);
    return before;
  }

  /// The amounts at which AWS writes, or round ones where those would all stand at the beginning.
  private static List<Money> marks(Gauge gauge) {
    double end = gauge.end().amount().doubleValue();
    List<Money> alerts =
        gauge.alerts().stream().filter(it -> it.amount().doubleValue() < end * LAST_MARK).toList();
    if (!alerts.isEmpty() && alerts.getLast().amount().doubleValue() > end * FAR_ENOUGH) {
      return alerts;
    }
    List<Money> round = new ArrayList<>();
    int step = step(gauge.end());
    for (int at = step; at < end * LAST_MARK; at += step) {
      round.add(Money.usd(BigDecimal.valueOf(at)));
    }
    return round;
  }

  private static int step(Money end) {
    return STEPS.stream()
        .filter(
            it ->
                end.amount().divideToIntegralValue(BigDecimal.valueOf(it)).intValue() <= MOST_TICKS)
        .findFirst()
        .orElse(STEPS.getLast());
  }

  @Override
  protected void layoutChildren() {
    shown.ifPresent(this::place);
  }

  private void place(Gauge gauge) {
    double width = getWidth();
    track.resizeRelocate(0, 4, width, TRACK);
    soon.resizeRelocate(0, 4, soonTo.get() * width, TRACK);
    runs.resizeRelocate(0, 4, runsTo.get() * width, TRACK);
    List<Money> marks = marks(gauge);
    for (int i = 0; i < ticks.size(); i++) {
      double at = x(marks.get(i), gauge, width);
      ticks.get(i).resizeRelocate(at, 0, 1, TICK);
      label(labels.get(i), at, width);
    }
    gauge
        .limit()
        .ifPresent(
            limit -> {
              double at = Math.min(width - 1, x(limit, gauge, width));
              limitTick.resizeRelocate(at, 0, 1.5, TICK);
              label(limitLabel, at, width);
            });
    thin(gauge.limit().isPresent());
  }

  /// The limit's label goes before one that it would cover, and a smaller amount before a larger.
  private void thin(boolean limited) {
    Optional<Label> before = Optional.empty();
    for (Label label : labels) {
      boolean room =
          before.filter(it -> !apart(it, label)).isEmpty()
              && (!limited || apart(label, limitLabel));
      label.setVisible(room);
      before = room ? Optional.of(label) : before;
    }
  }

  private static boolean apart(Label one, Label other) {
    double gap = 4;
    return one.getLayoutX() + one.getWidth() + gap < other.getLayoutX()
        || other.getLayoutX() + other.getWidth() + gap < one.getLayoutX();
  }

  private static void label(Label label, double at, double width) {
    double own = label.prefWidth(-1);
    double left = Math.clamp(at - own / 2, 0, Math.max(0, width - own));
    label.resizeRelocate(left, TICK + 1, own, label.prefHeight(-1));
  }

  private static double x(Money amount, Gauge gauge, double width) {
    return width * share(amount, gauge);
  }

  private static double share(Money amount, Gauge gauge) {
    double end = gauge.end().amount().doubleValue();
    return end == 0 ? 0 : Math.clamp(amount.amount().doubleValue() / end, 0, 1);
  }
}
