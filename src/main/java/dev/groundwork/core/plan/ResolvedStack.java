package dev.groundwork.core.plan;

import dev.groundwork.core.template.Resolution;
import dev.groundwork.core.template.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One stack of a resolved plan.
///
/// @param definition the stack
/// @param region where it lies
/// @param parameters a value for each of the template's parameters
/// @param needs ids of the present stacks that must be there first
/// @param resolution what the template makes of the parameters
public record ResolvedStack(
    StackDefinition definition,
    String region,
    SequencedMap<String, Value> parameters,
    Set<String> needs,
    Resolution resolution) {
  public ResolvedStack {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
  }

  /// The stack's id in the plan.
  public String id() {
    return definition.id();
  }

  /// The parameters as a change set takes them, lists separated by commas.
  public ParameterTexts parameterTexts() {
    SortedMap<String, String> known = new TreeMap<>();
    SortedMap<String, Value> unknown = new TreeMap<>();
    parameters.forEach(
        (name, value) ->
            text(value)
                .ifPresentOrElse(text -> known.put(name, text), () -> unknown.put(name, value)));
    return new ParameterTexts(known, unknown);
  }

  private static Optional<String> text(Value value) {
    if (!(value instanceof Value.Items(List<Value> items)) || !value.known()) {
      return value.asText();
    }
    return Optional.of(String.join(",", items.stream().map(Value::display).toList()));
  }

  /// Parameters for a change set.
  ///
  /// @param known by name
  /// @param unknown what hangs on something that doesn't exist yet, or that nobody has answered
  public record ParameterTexts(SortedMap<String, String> known, SortedMap<String, Value> unknown) {
    public ParameterTexts {
      known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
      unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /// Whether a change set can be made.
    public boolean complete() {
      return unknown.isEmpty();
    }
  }
}
