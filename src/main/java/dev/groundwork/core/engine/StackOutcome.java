package dev.groundwork.core.engine;

import java.util.List;
import java.util.Optional;

/// How one stack ended in an operation.
public sealed interface StackOutcome {
  /// One word for journal, JSON and tests.
  String word();

  /// Whether the stack is as it was to be.
  default boolean reached() {
    return switch (this) {
      case Applied _, Unchanged _, Deleted _ -> true;
      case RolledBack _, Failed _, Declined _, Blocked _ -> false;
    };
  }

  /// AWS made the change.
  record Applied() implements StackOutcome {
    @Override
    public String word() {
      return "applied";
    }
  }

  /// It already was as asked.
  record Unchanged() implements StackOutcome {
    @Override
    public String word() {
      return "unchanged";
    }
  }

  /// It is gone.
  record Deleted() implements StackOutcome {
    @Override
    public String word() {
      return "deleted";
    }
  }

  /// The update failed, and AWS brought the stack back to what it was.
  record RolledBack(Problem problem) implements StackOutcome {
    @Override
    public String word() {
      return "rolled-back";
    }
  }

  /// It failed; what was made of it may still be there, and bill.
  ///
  /// @param rootCause the resource that failed first
  record Failed(Problem problem, Optional<StackEvent> rootCause) implements StackOutcome {
    @Override
    public String word() {
      return "failed";
    }
  }

  /// A person did not confirm what would lose data.
  record Declined(List<RedStop> redStops) implements StackOutcome {
    /// Keeps a copy of the stops.
    public Declined {
      redStops = List.copyOf(redStops);
    }

    @Override
    public String word() {
      return "declined";
    }
  }

  /// It was not begun, because a stack that it needs did not get there.
  record Blocked(String by) implements StackOutcome {
    @Override
    public String word() {
      return "blocked";
    }
  }
}
