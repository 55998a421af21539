package dev.groundwork.ui.async;

import dev.groundwork.core.engine.Problem;
import java.util.function.Consumer;
import java.util.function.Function;

/// What our own code throws on the toolkit's thread.
public final class Mistakes {
  private Mistakes() {}

  /// Shows every mistake of the calling thread from now on, instead of letting the toolkit print it
  /// where nobody looks.
  public static void showThoseOfThisThread(
      Function<Throwable, Problem> inWords, Consumer<Problem> show) {
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, thrown) -> show.accept(inWords.apply(thrown)));
  }
}
