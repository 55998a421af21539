package dev.groundwork.ui.session;

import dev.groundwork.ui.async.Background;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The user's preferences as this window knows them. Belongs to the toolkit's thread.
public final class UserPreferences {
  private final Memory memory;
  private final Background background;
  private final ReadOnlyObjectWrapper<Preferences> value =
      new ReadOnlyObjectWrapper<>(Preferences.USUAL);

  /// The usual ones, until they were loaded.
  public UserPreferences(Memory memory, Background background) {
    this.memory = memory;
    this.background = background;
  }

  /// What holds now.
  public ReadOnlyObjectProperty<Preferences> value() {
    return value.getReadOnlyProperty();
  }

  /// Takes what was remembered.
  public void load() {
    background.run(memory::read, it -> value.set(it.preferences()), _ -> {});
  }

  /// Changes something at once, and remembers it. A disk that refuses costs the memory only.
  public void change(UnaryOperator<Preferences> change) {
    Preferences changed = change.apply(value.get());
    value.set(changed);
    background.run(() -> memory.change(it -> it.with(changed)), _ -> {}, _ -> {});
  }
}
