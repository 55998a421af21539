package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.progress.Frame.Bar;
import dev.groundwork.ui.progress.Frame.Row;
import dev.groundwork.ui.progress.Frame.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A row's bar on the time scale, with what is still expected drawn dashed.
final class TrackPane extends Pane {
  private static final double HEIGHT = 14;
  private static final double LEAST = 4;

  private final List<Region> lines = new ArrayList<>();
  private final Region done = Nodes.styled(new Region(), "bar");
  private final Region expected = Nodes.styled(new Region(), "bar-expected");
  private Optional<Bar> bar = Optional.empty();
  private List<Tick> ticks = List.of();

  TrackPane() {
    getChildren().addAll(done, expected);
    setMinSize(0, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(Row row, List<Tick> at, String look) {
    bar = row.bar();
    ticks = at;
    Nodes.restyle(done, "bar", (row.head() ? "bar-head-" : "bar-") + look);
    while (lines.size() < ticks.size()) {
      Region line = Nodes.styled(new Region(), "track-line");
      lines.add(line);
      getChildren().addFirst(line);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    for (int i = 0; i < lines.size(); i++) {
      boolean shown = i < ticks.size();
      lines.get(i).setVisible(shown);
      if (shown) {
        lines.get(i).resizeRelocate(Math.floor(ticks.get(i).at() * width), 0, 1, HEIGHT);
      }
    }
    done.setVisible(bar.isPresent());
    expected.setVisible(bar.filter(it -> it.expected() > it.to()).isPresent());
    bar.ifPresent(it -> place(it, width));
  }

  private void place(Bar it, double width) {
    double from = it.from() * width;
    double to = Math.max(from + LEAST, it.to() * width);
    done.resizeRelocate(from, 0, to - from, HEIGHT);
    expected.resizeRelocate(to, 0, Math.max(0, it.expected() * width - to), HEIGHT);
  }
}
