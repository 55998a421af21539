package dev.groundwork.core.engine;

import java.util.Optional;
import java.util.Set;

/// What one stack is to become.
public sealed interface StackTarget {
  /// The stack's id in the plan.
  String stack();

  /// The stack's name in AWS.
  String name();

  /// The stacks (by their ids in the plan) that must have reached their own targets first.
  Set<String> after();

  /// The stack is to be there.
  ///
  /// @param content empty while an output of another stack that it needs isn't known
  record Present(String stack, String name, Set<String> after, Optional<StackContent> content)
      implements StackTarget {
    /// Keeps a copy of the set.
    public Present {
      after = Set.copyOf(after);
    }
  }

  /// The stack is to be gone.
  record Absent(String stack, String name, Set<String> after) implements StackTarget {
    /// Keeps a copy of the set.
    public Absent {
      after = Set.copyOf(after);
    }
  }
}
