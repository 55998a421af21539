package dev.groundwork.ui.async;

import dev.groundwork.core.engine.Problem;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A job in a virtual thread of its own.
final class FxJob implements Job {
  /// What a job does in its thread.
  interface Body {
    void run() throws Exception;
  }

  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private volatile boolean cancelled;
  private @Nullable Thread thread;

  FxJob start(Body body, Consumer<Problem> onFailed, Function<Throwable, Problem> inWords) {
    thread =
        Thread.ofVirtual()
            .name("background")
            .start(
                () -> {
                  try {
                    body.run();
                  } catch (Exception | Error thrown) {
                    if (!cancelled) {
                      Problem problem = inWords.apply(thrown);
                      Platform.runLater(() -> onFailed.accept(problem));
                    }
                  }
                });
    return this;
  }

  /// Ends the job, unless it was cancelled; then calls the handler.
  void settle(State end, Runnable handler) {
    whileRunning(
        () -> {
          state.set(end);
          handler.run();
        });
  }

  void whileRunning(Runnable handler) {
    if (state.get() == State.RUNNING) {
      handler.run();
    }
  }

  @Override
  public void cancel() {
    whileRunning(
        () -> {
          cancelled = true;
          state.set(State.CANCELLED);
          Thread running = thread;
          if (running != null) {
            running.interrupt();
          }
        });
  }

  @Override
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }
}
