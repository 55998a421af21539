package dev.groundwork.core.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A template with everything decided that can be.
///
/// @param parameters the value of each parameter, defaults included; lists as [Value.Items]
/// @param conditions the truth of each condition
/// @param resources those that exist, dependencies first, otherwise in the template's order
/// @param outputs those that exist, by name
/// @param graph who needs whom, among the resources that exist
/// @param uncheckedRules rules that only AWS can check, since they ask about the account
public record Resolution(
    SequencedMap<String, Value> parameters,
    SequencedMap<String, Truth> conditions,
    List<ResolvedResource> resources,
    SequencedMap<String, ResolvedOutput> outputs,
    DependencyGraph graph,
    List<String> uncheckedRules) {
  /// An output.
  ///
  /// @param value what it tells
  /// @param exportName under which name other stacks may import it
  /// @param description for people
  public record ResolvedOutput(
      Value value, Optional<Value> exportName, Optional<String> description) {}

  public Resolution {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    conditions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conditions));
    resources = List.copyOf(resources);
    outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    uncheckedRules = List.copyOf(uncheckedRules);
  }

  /// A resource by its logical id.
  public Optional<ResolvedResource> resource(String logicalId) {
    return resources.stream()
        .filter(resource -> resource.logicalId().equals(logicalId))
        .findFirst();
  }

  /// The value of an output that exists.
  public Optional<Value> output(String name) {
    return Optional.ofNullable(outputs.get(name)).map(ResolvedOutput::value);
  }

  /// The resources by logical id, in the same order.
  public Map<String, ResolvedResource> byLogicalId() {
    Map<String, ResolvedResource> map = new LinkedHashMap<>();
    resources.forEach(resource -> map.put(resource.logicalId(), resource));
    return map;
  }
}
