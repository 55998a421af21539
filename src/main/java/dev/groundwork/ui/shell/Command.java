package dev.groundwork.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something that can be done from anywhere in the window: an item of the menu, with its keys.
///
/// @param id of its menu item
/// @param label what it does
/// @param keys by which it is done; empty for none
/// @param possible whether it can be done now
record Command(
    String id,
    String label,
    Optional<KeyCombination> keys,
    ObservableValue<Boolean> possible,
    Runnable act) {

  /// Commands that belong together.
  record Group(String title, java.util.List<Command> commands) {
    Group {
      commands = java.util.List.copyOf(commands);
    }
  }
}
