package dev.groundwork.ui.step.activity;

import dev.groundwork.ui.control.Nodes;
import dev.groundwork.ui.step.activity.ActivityViewModel.Row;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A text that a narrow column cuts; the tooltip has all of it.
final class WholeCell extends TableCell<Row, String> {
  private final Tooltip whole = Nodes.tooltip("");

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    String text = empty || item == null ? "" : item;
    setText(text);
    whole.setText(text);
    setTooltip(text.isEmpty() ? null : whole);
  }
}
