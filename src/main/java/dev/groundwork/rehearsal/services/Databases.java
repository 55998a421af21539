package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.wire.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.Tag;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;
import tools.jackson.databind.JsonNode;

/// Databases as RDS shows them.
final class Databases {
  static final String INSTANCE = "AWS::RDS::DBInstance";
  static final String SNAPSHOT = "AWS::RDS::DBSnapshot";

  /// AWS starts a stopped instance again after seven days.
  private static final Duration LONGEST_STOP = Duration.ofDays(7);

  private Databases() {}

  /// An instance's status.
  static String status(PhysicalResource instance, Instant now) {
    String state = instance.state(now).orElse("available");
    boolean started =
        state.equals("stopped") && !stoppedAt(instance).plus(LONGEST_STOP).isAfter(now);
    return started ? "available" : state.startsWith("failing") ? "incompatible-parameters" : state;
  }

  /// An instance.
  static DBInstance instance(Inventory.Item item) {
    String status = status(item.resource(), item.now());
    DBInstance.Builder shown =
        Models.like(DBInstance.builder(), item.properties())
            .dbInstanceIdentifier(item.id())
            .dbInstanceArn(item.attribute("DBInstanceArn"))
            .dbiResourceId(item.attribute("DbiResourceId"))
            .dbInstanceStatus(status)
            .instanceCreateTime(item.resource().born())
            .vpcSecurityGroups(groups(item.properties()))
            .tagList(item.tags((key, value) -> Tag.builder().key(key).value(value).build()));
    if (item.properties().path("EngineVersion").isMissingNode()) {
      shown.engineVersion("17.6");
    }
    if (!status.equals("creating")) {
      shown.endpoint(
          endpoint ->
              endpoint
                  .address(item.attribute("Endpoint.Address"))
                  .port(Integer.valueOf(item.attribute("Endpoint.Port"))));
    }
    if (status.equals("stopped")) {
      shown.automaticRestartTime(stoppedAt(item.resource()).plus(LONGEST_STOP));
    }
    return shown.build();
  }

  /// A snapshot.
  static DBSnapshot snapshot(Inventory.Item item) {
    return Models.like(DBSnapshot.builder(), item.properties())
        .dbSnapshotIdentifier(item.id())
        .dbSnapshotArn(
            "arn:aws:rds:%s:%s:snapshot:%s"
                .formatted(item.resource().region(), PretendIdentity.ACCOUNT_ID, item.id()))
        .snapshotType("manual")
        .status("available")
        .percentProgress(100)
        .snapshotCreateTime(item.resource().born())
        .tagList(item.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }

  private static Instant stoppedAt(PhysicalResource instance) {
    return instance.states().stream()
        .filter(state -> state.word().equals("stopped"))
        .map(PhysicalResource.Dated::at)
        .reduce((earlier, later) -> later)
        .orElse(instance.born());
  }

  private static List<VpcSecurityGroupMembership> groups(JsonNode properties) {
    return properties
        .path("VPCSecurityGroups")
        .valueStream()
        .map(
            group ->
                VpcSecurityGroupMembership.builder()
                    .vpcSecurityGroupId(group.asString())
                    .status("active")
                    .build())
        .toList();
  }
}
