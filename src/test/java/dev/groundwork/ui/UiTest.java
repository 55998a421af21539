package dev.groundwork.ui;

import atlantafx.base.theme.PrimerLight;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Remembered.Look;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A stage on the toolkit's headless platform, shared by all tests of views in this process.
public abstract class UiTest {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 800;

  private static boolean started;

  protected final FxRobot robot = new FxRobot();

  @TempDir(deletionStrategy = PatientDeletion.class)
  protected Path folder;

  /// Web pages that were asked for.
  protected final List<String> opened = new ArrayList<>();

  private Locale language = Locale.ENGLISH;
  private Optional<Wiring> wiring = Optional.empty();
  private Optional<Stage> stage = Optional.empty();

  @BeforeAll
  static void startToolkit() throws InterruptedException {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.setImplicitExit(false);
      Platform.startup(up::countDown);
      up.await();
      Platform.runLater(
          () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
      started = true;
    }
  }

  @AfterEach
  void closeStage() {
    Optional<Run> run =
        wiring.flatMap(it -> it.shell().session().get()).flatMap(it -> it.run().get());
    fx(
        () -> {
          wiring.ifPresent(it -> it.shell().close());
          stage.ifPresent(Stage::hide);
          return true;
        });
    // Its last words go into the folder that is about to be deleted.
    for (int i = 0;
        i < 1000 && fx(() -> run.filter(it -> it.ending().get().open()).isPresent());
        i++) {
      robot.sleep(10);
    }
    wiring = Optional.empty();
    stage = Optional.empty();
  }

  /// What the window works with, on a pretend AWS.
  protected UiPorts ports(PretendAws aws) {
    return new UiPorts(
        OpenProject.ports(aws, folder.resolve("settings")),
        OpenProject.noRefresh(folder),
        () -> List.of("default", "groundwork"),
        folder.resolve("Groundwork"),
        folder.resolve("settings"),
        false,
        language);
  }

  /// The language of the windows that are opened from now on.
  void speak(Locale wanted) {
    language = wanted;
  }

  Locale language() {
    return language;
  }

  static Texts texts(Locale language) {
    return Texts.in(language);
  }

  static Texts texts() {
    return texts(Locale.ENGLISH);
  }

  /// Opens the whole window.
  Wiring open(UiPorts ports, Background background) {
    return fx(
        () -> {
          Wiring made =
              new Wiring(
                  ports,
                  background,
                  texts(language),
                  new Wiring.Outside(_ -> Optional.empty(), opened::add, new NoWindows()));
          wiring = Optional.of(made);
          show(made.window());
          made.shell().look().set(Look.LIGHT);
          // Pictures are of what things come to, not of their way there.
          scene().getPreferences().setReducedMotion(true);
          return made;
        });
  }

  /// Opens a new project of super-lean in the whole window; all is done at once.
  Wiring project(PretendAws aws, Target target) {
    Wiring made = open(ports(aws), new DirectBackground());
    Projects.Draft draft =
        new Projects.Draft(
            folder.resolve("demo"),
            "demo",
            "super-lean",
            "us-east-1",
            Map.of("email", "ada@example.com"),
            target);
    return fx(
        () -> {
          made.shell().opened(OpenProject.projects(aws).create(draft));
          return made;
        });
  }

  static void go(Wiring wiring, Screen screen) {
    fx(
        () -> {
          wiring.shell().go(screen);
          return screen;
        });
  }

  /// Shows a view alone. Called on the toolkit's thread.
  protected Scene show(Parent view) {
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Window.class.getResource("app.css")).toExternalForm());
    Stage fresh = new Stage();
    fresh.setScene(scene);
    fresh.show();
    stage = Optional.of(fresh);
    return scene;
  }

  protected Scene scene() {
    return stage.orElseThrow().getScene();
  }

  /// Shows the window in light or dark, laid out anew.
  protected void look(Look wanted) {
    fx(
        () -> {
          wiring.ifPresent(it -> it.shell().look().set(wanted));
          return wanted;
        });
    settle();
  }

  /// Two frames: one applies styles, one has laid out what they changed.
  protected void settle() {
    robot.interact(() -> {});
    robot.interact(() -> {});
  }

  /// Writes pictures in light and dark, for whoever works on a screen.
  protected void picture(String name) {
    for (Look look : List.of(Look.DARK, Look.LIGHT)) {
      look(look);
      WritableImage drawn =
          fx(() -> Gallery.draw(scene(), scene().getWidth(), scene().getHeight(), 1));
      Gallery.write(drawn, name + "/" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  /// Makes the window another size.
  protected void resize(double width, double height) {
    fx(
        () -> {
          scene().getWindow().setWidth(width);
          scene().getWindow().setHeight(height);
          return scene();
        });
    settle();
  }

  /// A node by its `fx:id`.
  protected <N extends Node> N node(String id, Class<N> type) {
    return type.cast(
        fx(
            () ->
                Optional.ofNullable(scene().lookup("#" + id))
                    .orElseThrow(() -> new AssertionError("there is no node #" + id))));
  }

  /// Runs on the toolkit's thread and waits.
  protected static <T> T fx(Callable<T> act) {
    FutureTask<T> task = new FutureTask<>(act);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
