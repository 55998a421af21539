package dev.groundwork.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

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
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Label(ports.projectsHome().toString())));
          stage.setOnHidden(_ -> closed.countDown());
          stage.show();
          if (ports.exitAfterFirstFrame()) {
            stage.hide();
          }
        });
    closed.await();
    Platform.exit();
  }

  /// Asked of the environment first: a toolkit that fails to find a screen can't be stopped from
  /// printing a stack trace.
  private static boolean displayPresent() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return !linux
        || "Headless".equals(System.getProperty("glass.platform"))
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
