package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.Recreation;
import dev.groundwork.core.template.ResourceType;
import dev.groundwork.core.template.ResourceTypes;
import java.util.Map;

/// What AWS's schemas say about changing a resource.
final class Schemas {
  private Schemas() {}

  /// Whether changing a property replaces the resource; of what is not known, that it does not.
  static Recreation recreation(String type, String property) {
    return ResourceTypes.bundled()
        .find(type)
        .flatMap(known -> known.property(property))
        .map(ResourceType.Property::recreation)
        .orElse(Recreation.NEVER);
  }

  /// The tags that a resource of a type takes over from its stack.
  static Map<String, String> tags(Map<String, String> ofStack, String type) {
    return taggable(type) ? ofStack : Map.of();
  }

  /// Whether resources of a type take over their stack's tags.
  static boolean taggable(String type) {
    return ResourceTypes.bundled()
        .find(type)
        .filter(known -> known.property("Tags").isPresent())
        .isPresent();
  }
}
