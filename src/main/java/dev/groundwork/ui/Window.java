package dev.groundwork.ui;

import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.Mistakes;
import dev.groundwork.ui.text.Failures;
import dev.groundwork.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/// The one stage with its one scene.
final class Window {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 680;

  private final UiPorts ports;
  private final Stage stage = new Stage();
  private final Texts texts;
  private final Wiring wiring;

  Window(UiPorts ports, Background background, Texts texts) {
    this.ports = ports;
    this.texts = texts;
    this.wiring =
        new Wiring(
            ports, background, texts, new Wiring.Outside(this::chooseFolder, Window::browse));
    stage.setTitle(texts.get("shell.product"));
  }

  void show(Runnable onClosed) {
    Scene scene = new Scene(wiring.window(), WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Window.class.getResource("app.css")).toExternalForm());
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(
        event -> {
          if (!wiring.shell().mayClose(stage::hide)) {
            event.consume();
          }
        });
    stage.setOnHidden(
        _ -> {
          wiring.shell().close();
          onClosed.run();
        });
    Mistakes.showThoseOfThisThread(new Failures(texts), wiring.shell()::mistaken);
    wiring.shell().load();
    stage.show();
    if (ports.exitAfterFirstFrame()) {
      hideOnceDrawn(scene);
    }
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
