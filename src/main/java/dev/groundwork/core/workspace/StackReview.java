package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.RedStop;
import java.util.List;
import java.util.Optional;

/// What applying would do to one stack.
///
/// @param stack the stack's id in the plan
/// @param changes AWS's own comparison for a stack that stands, the template's resources for a new
///   one; of a stack that stands and waits for another's outputs only what comes and what goes
/// @param problem why AWS won't do it
public record StackReview(
    String stack, String title, Kind kind, List<Change> changes, Optional<Problem> problem) {
  /// Keeps a copy of the changes.
  public StackReview {
    changes = List.copyOf(changes);
  }

  /// What would happen to the stack.
  public enum Kind {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /// What must be confirmed by typing the project's name.
  public List<RedStop> redStops() {
    return kind == Kind.CHANGED ? RedStop.of(stack, changes) : List.of();
  }
}
