package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;

/// What a stack is from an instant on.
///
/// @param at when that begins
/// @param definition what it was asked to be
/// @param outputs what it tells, empty until it is complete
/// @param imports the names of the exports it uses
/// @param stable whether it was reached, so that a later failure can be rolled back to it
public record View(
    Instant at,
    Definition definition,
    List<StackOutput> outputs,
    List<String> imports,
    boolean stable) {
  /// Makes the lists unchangeable.
  public View {
    outputs = List.copyOf(outputs);
    imports = List.copyOf(imports);
  }
}
