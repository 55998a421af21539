package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.progress.Frame.Row;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of the timeline. It follows the frame by itself as long as it is shown.
final class RowCell extends ListCell<Integer> {
  private static final double NARROW_BELOW = 600;
  private static final double NARROW_TITLES = 172;
  private static final double WIDE_TITLES = 190;
  private static final double MOST_TITLES = 320;
  private static final double TITLES_SHARE = 0.31;

  /// Room for `ready · 10 min 05 s`.
  private static final double NOTE_WIDTH = 126;

  private static final double GAP = 10;

  /// Right of a row's note, as in `progress.css`.
  private static final double PADDING = 14;

  private final ObservableValue<Frame> frames;
  private final Label title = Nodes.label("");
  private final TrackPane track = new TrackPane();
  private final Label note = Nodes.label("", "small", "muted");
  private final Tooltip whole = Nodes.tooltip("");
  private final HBox content = new HBox(GAP, title, track, note);

  RowCell(ObservableValue<Frame> frames) {
    this.frames = frames;
    getStyleClass().add("timeline-row");
    listViewProperty()
        .flatMap(ListView::widthProperty)
        .subscribe(it -> Optional.ofNullable(it).ifPresent(this::fit));
    title.setTooltip(whole);
    note.setMinWidth(NOTE_WIDTH);
    note.setMaxWidth(NOTE_WIDTH);
    note.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(track, Priority.ALWAYS);
    content.setAlignment(Pos.CENTER_LEFT);
    // As wide as the list, whatever its bars would like: a list never scrolls sideways.
    setPrefWidth(0);
    frames.subscribe(_ -> show());
  }

  /// How much room names have in a timeline that wide; the rest is for its bars.
  static double titles(double timeline) {
    return timeline < NARROW_BELOW
        ? NARROW_TITLES
        : Math.clamp(timeline * TITLES_SHARE, WIDE_TITLES, MOST_TITLES);
  }

  /// Where its bars begin.
  static double indent(double timeline) {
    return titles(timeline) + GAP;
  }

  /// What stands right of its bars.
  static double outdent() {
    return GAP + NOTE_WIDTH + PADDING;
  }

  private void fit(Number timeline) {
    title.setMinWidth(titles(timeline.doubleValue()));
    title.setMaxWidth(titles(timeline.doubleValue()));
  }

  @Override
  protected void updateItem(Integer item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : content);
    show();
  }

  private void show() {
    Frame frame = frames.getValue();
    if (isEmpty() || getItem() == null || getItem() >= frame.rows().size()) {
      return;
    }
    Row row = frame.rows().get(getItem());
    title.setText(row.title());
    whole.setText(row.title());
    boolean waits = row.look() == Frame.Look.WAITING;
    Nodes.restyle(title, "label", row.head() ? "strong" : "plain", waits ? "muted" : "plain");
    note.setText(row.note());
    Nodes.restyle(note, "label", "small", row.look() == Frame.Look.FAILED ? "bad" : "muted");
    track.show(row, frame.ticks(), row.look().name().toLowerCase(Locale.ROOT));
    Nodes.name(this, row.spoken());
  }
}
