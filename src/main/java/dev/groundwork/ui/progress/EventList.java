package dev.groundwork.ui.progress;

import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.ListView;

/// A list that stays at its end: whenever there are more events, or another size, the last one is
/// in view.
public final class EventList extends ListView<EventText> {
  private boolean behind;

  /// An empty one.
  public EventList() {
    heightProperty().subscribe(this::follow);
  }

  /// Shows what is in a list, and follows it.
  void showEnd(ObservableList<EventText> events) {
    setItems(events);
    events.subscribe(this::follow);
    follow();
  }

  private void follow() {
    behind = true;
    requestLayout();
  }

  /// Only what has been laid out knows how much of it can be seen.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (behind && !getItems().isEmpty()) {
      behind = false;
      getChildren().stream()
          .filter(Parent.class::isInstance)
          .map(Parent.class::cast)
          .forEach(Parent::layout);
      scrollTo(getItems().size() - 1);
    }
  }
}
