package dev.groundwork.rehearsal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One property that is to be another than it is.
///
/// @param property its name
/// @param before its value now, absent if it is added
/// @param after its value then, absent if it is removed
record PropertyDifference(String property, Optional<JsonNode> before, Optional<JsonNode> after) {

  /// The differences between two sets of properties.
  static List<PropertyDifference> between(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    List<PropertyDifference> differences = new ArrayList<>();
    for (String name : names) {
      Optional<JsonNode> was = before.optional(name);
      Optional<JsonNode> willBe = after.optional(name);
      if (!was.equals(willBe)) {
        differences.add(new PropertyDifference(name, was, willBe));
      }
    }
    return differences;
  }

  /// Whether its value will only be known afterwards.
  boolean dynamic() {
    return after.filter(value -> Properties.mention(value, Planned.KNOWN_AFTER_APPLY)).isPresent();
  }

  /// `Add`, `Remove` or `Modify`.
  String kind() {
    return before.isEmpty() ? "Add" : after.isEmpty() ? "Remove" : "Modify";
  }

  /// A value as change sets show it: text as it is, anything else as JSON.
  static String shown(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
