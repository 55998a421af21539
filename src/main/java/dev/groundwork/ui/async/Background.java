package dev.groundwork.ui.async;

import dev.groundwork.core.engine.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The door to everything that blocks. Its methods are called from the toolkit's thread, and its
/// handlers are called there; there is no way in without a handler for failure.
public interface Background {
  /// Starts work.
  ///
  /// @param onDone gets the result
  /// @param onFailed gets what went wrong, in words for a person
  <T> Job run(Work<T> work, Consumer<T> onDone, Consumer<Problem> onFailed);

  /// Starts work that is repeated until the job is cancelled or fails.
  ///
  /// @param pause from the end of one run to the start of the next
  <T> Job repeat(Duration pause, Work<T> work, Consumer<T> onEach, Consumer<Problem> onFailed);

  /// A way for other threads to tell something: the sink gets everything that was told since the
  /// last frame in one list, in order, however often it was told.
  <T> Consumer<T> batched(Consumer<List<T>> sink);
}
