package dev.groundwork.ui;

import atlantafx.base.theme.PrimerLight;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.async.FxBackground;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Failures;
import dev.groundwork.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Measures the progress screen while five stacks of a hundred resources tell 200 events a second
/// for a minute: the whole window at 1280×800, the real engine, a pretend AWS. Ends with status 1
/// if a figure of the goal isn't met. Run by `src/build/bench-window`.
public final class FloodBench {
  /// 24 events in the five seconds that a resource takes, in five stacks at once, are 24 a second
  /// of AWS's; so its seconds take 120 ms, and its 500 seconds a minute.
  private static final PretendAws AWS = new PretendAws(Duration.ofMillis(120), 24);

  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(33);

  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(2);

  private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());
  private final List<String> late = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Run> ended = new CompletableFuture<>();
  private long moved;
  private boolean far;
  private int unanswered;

  private FloodBench() {}

  public static void main(String[] args) throws Exception {
    FloodBench bench = new FloodBench();
    Path folder = Files.createTempDirectory("flood");
    Path plan = FloodPlan.write(folder);
    Platform.startup(() -> bench.open(plan, folder));
    int status = bench.watch();
    Platform.exit();
    System.exit(status);
  }

  private int watch() {
    try {
      return report(ended.get(3, TimeUnit.MINUTES)) ? 0 : 1;
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      System.err.println("the flood did not end: " + e);
      return 1;
    }
  }

  private void open(Path planFolder, Path folder) {
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> ended.completeExceptionally(e));
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Ports some = OpenProject.ports(AWS);
    PlanCatalog plans = some.plans().with(planFolder);
    Ports core =
        new Ports(
            plans, some.prices(), (_, _, _) -> AWS, some.ownAddress(), some.calls(), some.random());
    Texts texts = Texts.in(Locale.ENGLISH);
    FxBackground background = new FxBackground(new Failures(texts));
    Wiring wiring =
        new Wiring(
            new UiPorts(
                core,
                OpenProject.noRefresh(folder),
                List::of,
                folder,
                folder.resolve("settings"),
                false,
                Locale.ENGLISH),
            background,
            texts,
            new Wiring.Outside(_ -> Optional.empty(), _ -> {}, new NoWindows()));
    Scene scene = new Scene(wiring.window(), UiTest.WIDTH, UiTest.HEIGHT);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Window.class.getResource("app.css")).toExternalForm());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
    Plan plan = plans.plan("flood");
    Projects projects = new Projects(core);
    background.run(
        () ->
            projects.create(
                new Projects.Draft(
                    folder.resolve("demo"),
                    "demo",
                    plan.id(),
                    "us-east-1",
                    Map.of(),
                    new Target.Rehearsal())),
        opened -> {
          wiring.shell().opened(opened);
          begin(wiring, wiring.shell().session().get().orElseThrow(), plan, scene);
        },
        problem -> ended.completeExceptionally(new AssertionError(problem.sentence())));
  }

  private void begin(Wiring wiring, ProjectSession session, Plan plan, Scene scene) {
    Run run = session.apply(Selection.step(plan, "build"), Set.of());
    wiring.shell().go(new Screen.Running());
    watchFrames(run);
    movePointer(run, scene);
    run.ending()
        .subscribe(
            ending -> {
              if (!ending.open()) {
                ended.complete(run);
              }
            });
  }

  private void watchFrames(Run run) {
    new AnimationTimer() {
      private long begun;
      private long last;

      @Override
      public void handle(long ignored) {
        long now = System.nanoTime();
        if (begun == 0) {
          begun = now;
        } else if (now - begun > WARM_UP && run.ending().get().open()) {
          frames.add(now - last);
          if (now - last > LATE) {
            late.add("%.1f ms at %.1f s".formatted((now - last) / 1e6, (now - begun) / 1e9));
          }
        }
        last = now;
      }
    }.start();
  }

  /// The real pointer, through the window system, four times a second, over the moving rows.
  private void movePointer(Run run, Scene scene) {
    Robot robot = new Robot();
    scene.addEventFilter(
        MouseEvent.MOUSE_MOVED,
        _ -> {
          if (moved != 0) {
            answers.add(System.nanoTime() - moved);
            moved = 0;
          }
        });
    Timeline moves =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.millis(250),
                _ -> {
                  if (run.ending().get().open()) {
                    unanswered += moved == 0 ? 0 : 1;
                    moved = System.nanoTime();
                    far = !far;
                    robot.mouseMove(
                        scene.getWindow().getX() + (far ? 700 : 500),
                        scene.getWindow().getY() + (far ? 500 : 300));
                  }
                }));
    moves.setCycleCount(Timeline.INDEFINITE);
    moves.play();
  }

  private boolean report(Run run) {
    int events = run.rows().lines().size();
    List<Long> sorted = frames.stream().sorted().toList();
    double seconds = sorted.stream().mapToLong(it -> it).sum() / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d events of %d resources, ending %s; %d frames in %.1f s%n",
        events,
        run.rows().count().all(),
        run.ending().get().getClass().getSimpleName(),
        sorted.size(),
        seconds);
    System.out.printf(
        Locale.ROOT,
        "| frame, ms | median %.1f | p99 %.1f | worst %.1f | over 33 ms: %s |%n",
        millis(sorted, 0.5),
        millis(sorted, 0.99),
        millis(sorted, 1),
        late.isEmpty() ? "none" : String.join(", ", late));
    List<Long> latencies = answers.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "| pointer to handler, ms | median %.1f | p99 %.1f | worst %.1f | moved %d times,"
            + " unanswered %d |%n",
        millis(latencies, 0.5),
        millis(latencies, 0.99),
        millis(latencies, 1),
        latencies.size() + unanswered,
        unanswered);
    return millis(sorted, 0.99) <= 33 && millis(sorted, 1) <= 100 && unanswered == 0;
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.ceil(share * (sorted.size() - 1))) / 1e6;
  }
}
