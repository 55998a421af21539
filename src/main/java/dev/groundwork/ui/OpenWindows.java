package dev.groundwork.ui;

import dev.groundwork.ui.async.FxBackground;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.Preferences;
import dev.groundwork.ui.session.Remembered;
import dev.groundwork.ui.text.Failures;
import dev.groundwork.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The windows of this process. Belongs to the toolkit's thread.
final class OpenWindows {
  private final UiPorts ports;
  private final Memory memory;
  private final Runnable onAllClosed;
  private final List<Window> windows = new ArrayList<>();

  /// @param onAllClosed called when the last one is closed
  OpenWindows(UiPorts ports, Memory memory, Runnable onAllClosed) {
    this.ports = ports;
    this.memory = memory;
    this.onAllClosed = onAllClosed;
  }

  /// Opens one, as it was remembered.
  void open(Remembered remembered) {
    Preferences wanted = remembered.preferences();
    Texts texts = Texts.in(wanted.language().locale(ports.language()));
    if (wanted.language() != Preferences.Language.SYSTEM) {
      // The toolkit's own words, such as those of a text field's menu, follow the process.
      Locale.setDefault(texts.locale());
    }
    Window window = new Window(ports, new FxBackground(new Failures(texts)), texts, this);
    windows.add(window);
    // Two windows at the very same place look like one.
    window.show(windows.size() == 1 ? remembered : remembered.unplaced(), () -> closed(window));
  }

  private void closed(Window window) {
    windows.remove(window);
    if (windows.isEmpty()) {
      onAllClosed.run();
    }
  }

  /// Opens one more.
  void another() {
    open(memory.read());
  }

  /// Asks all of them to close.
  void quit() {
    List.copyOf(windows).forEach(Window::requestClose);
  }
}
