package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.progress.Frame.Tick;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The times above the timeline, over the same width as its tracks.
public final class AxisPane extends Pane {
  private static final double GAP = 12;

  private final List<Label> labels = new ArrayList<>();
  private List<Tick> ticks = List.of();

  /// Without times.
  public AxisPane() {
    setMinHeight(20);
    setPrefHeight(20);
  }

  void show(List<Tick> at) {
    if (at.equals(ticks)) {
      return;
    }
    ticks = at;
    while (labels.size() < at.size()) {
      Label label = Nodes.label("", "small", "muted");
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setVisible(i < at.size());
      labels.get(i).setText(i < at.size() ? at.get(i).label() : "");
    }
    requestLayout();
  }

  /// Where they would touch, only every second, third ... time is written.
  @Override
  protected void layoutChildren() {
    double nextFree = 0;
    for (int i = 0; i < ticks.size(); i++) {
      Label label = labels.get(i);
      double width = label.prefWidth(-1);
      double left = ticks.get(i).at() * getWidth();
      boolean fits = left >= nextFree && left + width <= getWidth();
      label.setVisible(fits);
      nextFree = fits ? left + width + GAP : nextFree;
      label.resizeRelocate(left, 0, width, label.prefHeight(-1));
    }
  }
}
