package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.List;

/// One run of the engine, from the first look to the last stack.
///
/// @param id generated; part of every token, so that a repeated call after a kill is the same call
/// @param stacks the ids of the stacks that it is about
/// @param begun in the target's time
public record Operation(String id, Kind kind, List<String> stacks, Instant begun) {
  /// Keeps a copy of the list.
  public Operation {
    stacks = List.copyOf(stacks);
  }

  /// What it is for.
  public enum Kind {
    APPLY,
    TEARDOWN
  }
}
