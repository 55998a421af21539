package dev.groundwork.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How an operation ended.
///
/// @param stacks stack id → outcome, in the order of the plan
/// @param stopped why the engine gave up before every stack had ended: no rights, session over. AWS
///   goes on with what it was asked.
public record OperationOutcome(
    Operation operation, Map<String, StackOutcome> stacks, Optional<Problem> stopped) {
  /// Keeps a copy of the map, in order.
  public OperationOutcome {
    stacks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stacks));
  }

  /// Whether every stack got where it should.
  public boolean reached() {
    return stopped.isEmpty() && stacks.values().stream().allMatch(StackOutcome::reached);
  }
}
