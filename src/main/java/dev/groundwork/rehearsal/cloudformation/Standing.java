package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.template.Value;
import java.util.Map;
import java.util.Optional;

/// The identities of resources that exist.
///
/// @param types what is known of resource types
/// @param region where they are
/// @param rows the stack's resources
record Standing(PlayedTypes types, String region, Map<String, Row> rows)
    implements Blueprint.Identities {

  @Override
  public String id(ResolvedResource resource) {
    // One that was never made has no id; nothing that is made refers to it.
    return Optional.ofNullable(rows.get(resource.logicalId())).map(Row::physicalId).orElse("");
  }

  @Override
  public Value ref(ResolvedResource resource) {
    return Value.text(id(resource));
  }

  @Override
  public Value attribute(ResolvedResource resource, String name) {
    return attribute(types, region, resource, id(resource), name);
  }

  /// An attribute; one that is not known has a value that says so.
  static Value attribute(
      PlayedTypes types, String region, ResolvedResource resource, String id, String name) {
    PlayedType type = types.of(resource.type());
    Map<String, String> known = type.attributes(resource.properties(), region, id);
    return type.value(name, known.getOrDefault(name, "rehearsed-" + name));
  }
}
