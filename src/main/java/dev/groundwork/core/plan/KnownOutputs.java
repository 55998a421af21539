package dev.groundwork.core.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What AWS says that stacks put out. An output that isn't here doesn't exist yet.
///
/// @param values by output
public record KnownOutputs(Map<OutputRef, String> values) {
  /// Nothing is built yet.
  public static final KnownOutputs NONE = new KnownOutputs(Map.of());

  public KnownOutputs {
    values = Map.copyOf(values);
  }

  /// The value of one output, if it exists.
  public Optional<String> get(OutputRef output) {
    return Optional.ofNullable(values.get(output));
  }

  /// These and the outputs of one more stack.
  ///
  /// @param stack the stack's id in the plan
  public KnownOutputs with(String stack, Map<String, String> outputs) {
    Map<OutputRef, String> all = new HashMap<>(values);
    outputs.forEach((name, value) -> all.put(new OutputRef(stack, name), value));
    return new KnownOutputs(all);
  }
}
