package dev.groundwork.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// The moment after something has appeared, in which a click or a key was still meant for what was
/// there before. Only for the toolkit's thread.
public final class FirstMoment {
  private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

  /// One that hasn't begun.
  public FirstMoment() {
    pause.setOnFinished(_ -> over.set(true));
  }

  /// Begins it, or begins it anew.
  public void begin() {
    over.set(false);
    pause.playFromStart();
  }

  /// Whether it is over.
  public ReadOnlyBooleanProperty over() {
    return over.getReadOnlyProperty();
  }
}
