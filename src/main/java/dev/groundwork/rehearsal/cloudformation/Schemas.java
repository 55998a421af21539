package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.ResourceTypes;
import dev.groundwork.core.template.Value;
import dev.groundwork.rehearsal.state.Stack;
import java.util.LinkedHashMap;
import java.util.Map;

/// What AWS's schemas say about a resource's tags.
final class Schemas {
  private Schemas() {}

  /// The tags that a resource has: those of its stack, AWS's own, and those of its template.
  static Map<String, String> tags(
      Stack stack, Map<String, String> ofStack, ResolvedResource resource) {
    if (!taggable(resource.type())) {
      return Map.of();
    }
    Map<String, String> tags = new LinkedHashMap<>(ofStack);
    tags.put("aws:cloudformation:stack-name", stack.name());
    tags.put("aws:cloudformation:stack-id", stack.id());
    tags.put("aws:cloudformation:logical-id", resource.logicalId());
    for (Value tag : resource.properties().items("Tags")) {
      if (tag instanceof Value.Fields fields) {
        tags.put(fields.text("Key").orElse(""), fields.text("Value").orElse(""));
      }
    }
    return tags;
  }

  /// Whether resources of a type take over their stack's tags.
  static boolean taggable(String type) {
    return ResourceTypes.bundled()
        .find(type)
        .filter(known -> known.property("Tags").isPresent())
        .isPresent();
  }
}
