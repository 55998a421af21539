package dev.groundwork.core.engine;

import java.util.List;
import java.util.Optional;

/// A change set as AWS describes it.
///
/// @param id its ARN
public record ChangeSet(
    String id,
    String stackId,
    String stackName,
    Status status,
    Optional<String> reason,
    List<Change> changes) {
  /// Keeps a copy of the changes.
  public ChangeSet {
    changes = List.copyOf(changes);
  }

  /// How far it is.
  public enum Status {
    /// AWS is still comparing.
    PENDING,
    /// It can be executed.
    AVAILABLE,
    /// The stack already is as asked: nothing to execute.
    NO_CHANGES,
    /// AWS refuses; the reason says why.
    FAILED,
    /// It was executed, is being executed, or was overtaken by another.
    SPENT
  }
}
