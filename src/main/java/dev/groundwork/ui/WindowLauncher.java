package dev.groundwork.ui;

import atlantafx.base.theme.PrimerLight;
import dev.groundwork.ui.session.Memory;
import dev.groundwork.ui.session.Remembered;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;

/// Opens the window.
public final class WindowLauncher {
  private WindowLauncher() {}

  /// Opens the window and returns when it has been closed. Works once in a process, and not from
  /// the toolkit's own thread.
  ///
  /// @throws NoDisplay if there is no screen; nothing was started then
  public static void open(UiPorts ports) throws NoDisplay, InterruptedException {
    if (!displayPresent()) {
      throw new NoDisplay("There is no display to open a window on.");
    }
    CountDownLatch closed = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Memory memory = new Memory(ports.settingsFolder());
    Remembered remembered = memory.read();
    Platform.startup(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          new OpenWindows(ports, memory, closed::countDown).open(remembered);
        });
    closed.await();
    Platform.exit();
  }

  /// Asked of the environment first: a toolkit that fails to find a screen can't be kept from
  /// printing a stack trace.
  private static boolean displayPresent() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return !linux
        || "Headless".equals(System.getProperty("glass.platform"))
        || System.getenv("DISPLAY") != null;
  }
}
