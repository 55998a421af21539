package dev.groundwork.ui.progress;

import dev.groundwork.ui.control.Nodes;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// An event in the list; a narrow list leaves a column out rather than cut the last one. What is
/// still too long ends in an ellipsis, and its tooltip says all of it.
final class EventCell extends ListCell<EventText> {
  private static final double NARROW_BELOW = 600;

  private final Tooltip whole = Nodes.tooltip("");

  EventCell(ListView<EventText> list) {
    // As wide as the list, whatever its text would like: a list never scrolls sideways.
    setPrefWidth(0);
    list.widthProperty()
        .map(it -> it.doubleValue() < NARROW_BELOW)
        .subscribe(_ -> show(getItem(), isEmpty()));
  }

  @Override
  protected void updateItem(EventText item, boolean empty) {
    super.updateItem(item, empty);
    show(item, empty);
  }

  private void show(@Nullable EventText item, boolean empty) {
    if (empty || item == null) {
      setText(null);
      setTooltip(null);
    } else {
      setText(getListView().getWidth() < NARROW_BELOW ? item.narrow() : item.whole());
      whole.setText(item.whole().replaceAll(" {2,}", "  "));
      setTooltip(whole);
    }
  }
}
