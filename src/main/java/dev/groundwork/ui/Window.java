package dev.groundwork.ui;

import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Mistakes;
import dev.groundwork.ui.session.Remembered;
import dev.groundwork.ui.session.WindowPlace;
import dev.groundwork.ui.shell.Notices;
import dev.groundwork.ui.shell.Windows;
import dev.groundwork.ui.text.Failures;
import dev.groundwork.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// One stage with its one scene.
final class Window {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 680;

  private final UiPorts ports;
  private final Background background;
  private final Stage stage = new Stage();
  private final Texts texts;
  private final Wiring wiring;
  private final Notices notices;
  private WindowPlace place = new WindowPlace(0, 0, (int) WIDTH, (int) HEIGHT, false);

  /// @param windows all of this process
  Window(UiPorts ports, Background background, Texts texts, OpenWindows windows) {
    this.ports = ports;
    this.background = background;
    this.texts = texts;
    DesktopNotifier notifier = new DesktopNotifier(System.getProperty("os.name", ""), background);
    this.wiring =
        new Wiring(
            ports,
            background,
            texts,
            new Wiring.Outside(this::chooseFolder, Window::browse, this.of(windows)));
    this.notices = new Notices(wiring.shell(), notifier, stage::isFocused, texts);
  }

  /// @param onClosed called when it is closed and what it knew is kept
  void show(Remembered remembered, Runnable onClosed) {
    Scene scene = new Scene(wiring.window(), WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Window.class.getResource("app.css")).toExternalForm());
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.titleProperty().bind(notices.title());
    stage.focusedProperty().subscribe(focused -> onFocus(Boolean.TRUE.equals(focused)));
    Placement.first(WIDTH, HEIGHT, screen).ifPresent(this::put);
    remembered.place().ifPresent(this::restore);
    stage.setOnCloseRequest(this::closing);
    stage.setOnHidden(_ -> closed(onClosed));
    Mistakes.showThoseOfThisThread(new Failures(texts), wiring.shell()::mistaken);
    wiring.shell().load();
    stage.show();
    if (ports.exitAfterFirstFrame()) {
      hideOnceDrawn(scene);
    }
  }

  private void onFocus(boolean focused) {
    if (focused) {
      notices.seen();
    }
  }

  private Windows of(OpenWindows windows) {
    return new Windows() {
      @Override
      public void open() {
        windows.another();
      }

      @Override
      public void close() {
        requestClose();
      }

      @Override
      public void quit() {
        windows.quit();
      }
    };
  }

  /// As its own button does.
  void requestClose() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void closing(WindowEvent event) {
    if (!wiring.shell().mayClose(this::hide)) {
      event.consume();
      return;
    }
    // What was fired by the menu doesn't hide the stage by itself.
    hide();
  }

  private void hide() {
    keepPlace();
    stage.hide();
  }

  private void restore(WindowPlace wanted) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Placement.on(wanted, screens).ifPresent(this::put);
  }

  private void put(WindowPlace there) {
    place = there;
    stage.setX(there.x());
    stage.setY(there.y());
    stage.setWidth(there.width());
    stage.setHeight(there.height());
    stage.setMaximized(there.maximised());
  }

  /// The size of a maximised window is that of the screen: what it had before is kept.
  private void keepPlace() {
    place =
        stage.isMaximized()
            ? new WindowPlace(place.x(), place.y(), place.width(), place.height(), true)
            : new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                false);
  }

  private void closed(Runnable onClosed) {
    wiring.shell().close();
    if (ports.exitAfterFirstFrame()) {
      onClosed.run();
      return;
    }
    WindowPlace last = place;
    background.run(
        () -> wiring.memory().change(it -> it.with(last)),
        _ -> onClosed.run(),
        _ -> onClosed.run());
  }

  /// Real content is there when a plan is offered with its price.
  private void hideOnceDrawn(Scene scene) {
    new AnimationTimer() {
      private int drawn;

      @Override
      public void handle(long now) {
        boolean priced =
            scene.lookup(".choice .price") instanceof Label price && price.getText().contains("$");
        drawn += priced ? 1 : 0;
        if (drawn > 2) {
          stop();
          stage.hide();
        }
      }
    }.start();
  }

  /// Only an application may ask for the services of its host; ours has no other use for being one.
  private static void browse(String address) {
    new Application() {
      @Override
      public void start(Stage unused) {}
    }.getHostServices().showDocument(address);
  }

  private Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    File home = ports.projectsHome().toFile();
    if (home.isDirectory()) {
      chooser.setInitialDirectory(home);
    }
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }
}
