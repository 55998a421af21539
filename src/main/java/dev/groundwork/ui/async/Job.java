package dev.groundwork.ui.async;

import javafx.beans.property.ReadOnlyObjectProperty;

/// A piece of work that was started. Belongs to the toolkit's thread.
public interface Job {
  /// Interrupts the work. From now on neither of its handlers is called.
  void cancel();

  /// How far it is; ends in exactly one of the other states.
  ReadOnlyObjectProperty<State> state();

  /// How far a job is.
  enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
