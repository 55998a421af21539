package dev.groundwork.core.engine;

import java.util.List;
import java.util.function.Consumer;

/// The door through which the engine makes several calls at once; core starts no thread itself.
@FunctionalInterface
public interface Calls {
  /// Runs the action for each item and returns when all have ended. An exception of one is thrown
  /// when the others have ended.
  <T> void forEach(List<T> items, Consumer<T> action) throws InterruptedException;

  /// One after the other, in the calling thread.
  static Calls oneByOne() {
    return new Calls() {
      @Override
      public <T> void forEach(List<T> items, Consumer<T> action) {
        items.forEach(action);
      }
    };
  }
}
