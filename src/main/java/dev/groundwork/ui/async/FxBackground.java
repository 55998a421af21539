package dev.groundwork.ui.async;

import dev.groundwork.core.engine.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// A virtual thread for each job; handlers run on the toolkit's thread.
public final class FxBackground implements Background {
  private final Function<Throwable, Problem> inWords;

  /// @param inWords says what went wrong; called from the job's thread
  public FxBackground(Function<Throwable, Problem> inWords) {
    this.inWords = inWords;
  }

  @Override
  public <T> Job run(Work<T> work, Consumer<T> onDone, Consumer<Problem> onFailed) {
    FxJob job = new FxJob();
    return job.start(
        () -> {
          T result = work.run();
          Platform.runLater(() -> job.settle(Job.State.DONE, () -> onDone.accept(result)));
        },
        problem -> job.settle(Job.State.FAILED, () -> onFailed.accept(problem)),
        inWords);
  }

  @Override
  public <T> Job repeat(
      Duration pause, Work<T> work, Consumer<T> onEach, Consumer<Problem> onFailed) {
    FxJob job = new FxJob();
    once(job, pause, work, onEach, onFailed);
    return job;
  }

  /// One run; the toolkit's own time decides when the next begins.
  private <T> void once(
      FxJob job, Duration pause, Work<T> work, Consumer<T> onEach, Consumer<Problem> onFailed) {
    PauseTransition wait =
        new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
    wait.setOnFinished(_ -> job.whileRunning(() -> once(job, pause, work, onEach, onFailed)));
    job.start(
        () -> {
          T result = work.run();
          Platform.runLater(
              () ->
                  job.whileRunning(
                      () -> {
                        onEach.accept(result);
                        wait.play();
                      }));
        },
        problem -> job.settle(Job.State.FAILED, () -> onFailed.accept(problem)),
        inWords);
  }

  @Override
  public <T> Consumer<T> batched(Consumer<List<T>> sink) {
    Queue<T> told = new ConcurrentLinkedQueue<>();
    AtomicBoolean due = new AtomicBoolean();
    Runnable deliver =
        () -> {
          due.set(false);
          List<T> batch = new ArrayList<>();
          for (T each = told.poll(); each != null; each = told.poll()) {
            batch.add(each);
          }
          if (!batch.isEmpty()) {
            sink.accept(batch);
          }
        };
    return each -> {
      told.add(each);
      if (due.compareAndSet(false, true)) {
        Platform.runLater(() -> atNextFrame(deliver));
      }
    };
  }

  private static void atNextFrame(Runnable act) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        act.run();
      }
    }.start();
  }
}
