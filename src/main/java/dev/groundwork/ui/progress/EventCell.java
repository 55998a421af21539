package dev.groundwork.ui.progress;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// An event in the list; a narrow list leaves a column out rather than cut the last one.
final class EventCell extends ListCell<EventText> {
  private static final double NARROW_BELOW = 600;

  EventCell(ListView<EventText> list) {
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
    } else {
      setText(getListView().getWidth() < NARROW_BELOW ? item.narrow() : item.whole());
    }
  }
}
