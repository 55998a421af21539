package dev.groundwork.ui;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.async.Job;
import dev.groundwork.ui.async.Work;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Work is begun and never gets anywhere.
final class StalledBackground implements Background {
  private final Background done = new DirectBackground();

  @Override
  public <T> Job run(Work<T> work, Consumer<T> onDone, Consumer<Problem> onFailed) {
    return done.run(() -> true, _ -> {}, onFailed);
  }

  @Override
  public <T> Job repeat(
      Duration pause, Work<T> work, Consumer<T> onEach, Consumer<Problem> onFailed) {
    return done.run(() -> true, _ -> {}, onFailed);
  }

  @Override
  public <T> Consumer<T> batched(Consumer<List<T>> sink) {
    return _ -> {};
  }
}
