package dev.groundwork.ui.async;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.ui.text.Failures;
import dev.groundwork.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Does everything at once, in the calling thread; what is repeated is done once.
public final class DirectBackground implements Background {
  private final Failures failures = new Failures(Texts.in(Locale.ENGLISH));

  @Override
  public <T> Job run(Work<T> work, Consumer<T> onDone, Consumer<Problem> onFailed) {
    T result;
    try {
      result = work.run();
    } catch (Exception thrown) {
      onFailed.accept(failures.apply(thrown));
      return new Ended(Job.State.FAILED);
    }
    onDone.accept(result);
    return new Ended(Job.State.DONE);
  }

  @Override
  public <T> Job repeat(
      Duration pause, Work<T> work, Consumer<T> onEach, Consumer<Problem> onFailed) {
    return run(work, onEach, onFailed);
  }

  @Override
  public <T> Consumer<T> batched(Consumer<List<T>> sink) {
    return each -> sink.accept(List.of(each));
  }

  private record Ended(ReadOnlyObjectProperty<State> state) implements Job {
    Ended(State state) {
      this(new ReadOnlyObjectWrapper<>(state).getReadOnlyProperty());
    }

    @Override
    public void cancel() {}
  }
}
