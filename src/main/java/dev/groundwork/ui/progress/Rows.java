package dev.groundwork.ui.progress;

import dev.groundwork.ui.progress.Frame.Row;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of one frame, each worded when it is first looked at: of five hundred, a window shows
/// fifteen, and there may be sixty frames in a second. Belongs to the toolkit's thread.
final class Rows extends AbstractList<Row> {
  private final List<Supplier<Row>> makers;
  private final @Nullable Row[] made;

  /// @param makers must go on to make the same row; what they work with may not change
  Rows(List<Supplier<Row>> makers) {
    this.makers = List.copyOf(makers);
    this.made = new Row[makers.size()];
  }

  @Override
  public Row get(int index) {
    Row row = made[index];
    if (row == null) {
      row = makers.get(index).get();
      made[index] = row;
    }
    return row;
  }

  @Override
  public int size() {
    return makers.size();
  }
}
