package dev.groundwork.ui.control;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Combo boxes that show something else than they hold.
public final class Choices {
  private Choices() {}

  /// Shows each item in words.
  public static <T> void show(ComboBox<T> box, Function<T, String> inWords) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : inWords.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box can't be typed into");
          }
        });
  }
}
