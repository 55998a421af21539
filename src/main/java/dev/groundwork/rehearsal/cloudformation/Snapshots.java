package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.PhysicalResource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes the snapshot that CloudFormation leaves of a database that it deletes.
final class Snapshots {
  private Snapshots() {}

  /// A database's snapshot: nobody's resource, named as CloudFormation names it.
  ///
  /// @param database what it is taken of
  /// @param type the snapshot's type
  /// @param logicalId the database's name in the template
  /// @param at when it is there
  static PhysicalResource of(
      PhysicalResource database, String type, Timeline timeline, String logicalId, Instant at) {
    PhysicalResource.Version version = database.version(at);
    ObjectNode properties = JsonMapper.shared().createObjectNode();
    for (Map.Entry<String, JsonNode> property : version.properties().properties()) {
      if (!property.getKey().equals("MasterUserPassword")) {
        properties.set(property.getKey(), property.getValue());
      }
    }
    properties.put("DBInstanceIdentifier", database.id());
    boolean copyTags = properties.path("CopyTagsToSnapshot").asBoolean(false);
    String id =
        "%s-snapshot-%s-%s"
            .formatted(
                timeline.stack().name(),
                logicalId,
                timeline.mint().word("snapshot" + logicalId, 12))
            .toLowerCase(Locale.ROOT);
    return new PhysicalResource(
        id,
        type,
        database.region(),
        Optional.empty(),
        PhysicalResource.Life.from(at),
        List.of(
            new PhysicalResource.Version(
                at, properties, Map.of(), copyTags ? version.tags() : Map.of())),
        List.of());
  }
}
