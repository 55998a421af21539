package dev.groundwork.rehearsal.services;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DeleteDbSnapshotRequest;
import software.amazon.awssdk.services.rds.model.DeleteDbSnapshotResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.StartDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.StartDbInstanceResponse;
import software.amazon.awssdk.services.rds.model.StopDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.StopDbInstanceResponse;

/// Databases and their snapshots.
///
/// @param store the account
public record Rds(Store store) {
  private static final int PAGE = 100;
  private static final Duration STOPPING = Duration.ofMinutes(4);
  private static final Duration STARTING = Duration.ofMinutes(6);

  /// The operations played.
  public static Service service(Store store) {
    Rds rds = new Rds(store);
    return Service.query("rds", "http://rds.amazonaws.com/doc/2014-10-31/")
        .on("DescribeDBInstances", DescribeDbInstancesRequest::builder, rds::describeInstances)
        .on("DescribeDBSnapshots", DescribeDbSnapshotsRequest::builder, rds::describeSnapshots)
        .on("DeleteDBSnapshot", DeleteDbSnapshotRequest::builder, rds::deleteSnapshot)
        .on("StopDBInstance", StopDbInstanceRequest::builder, rds::stop)
        .on("StartDBInstance", StartDbInstanceRequest::builder, rds::start);
  }

  private DescribeDbInstancesResponse describeInstances(
      DescribeDbInstancesRequest request, Call call) {
    Inventory inventory = Inventory.of(store, call);
    @Nullable String id = request.dbInstanceIdentifier();
    List<DBInstance> instances =
        inventory
            .all(Databases.INSTANCE)
            .filter(item -> id == null || item.id().equals(id))
            .map(Databases::instance)
            .toList();
    if (id != null && instances.isEmpty()) {
      throw notFound(id);
    }
    Pages.Page<DBInstance> page =
        Pages.of(instances, DBInstance::dbInstanceIdentifier, request.marker(), PAGE);
    return DescribeDbInstancesResponse.builder()
        .dbInstances(page.items())
        .marker(page.next())
        .build();
  }

  private DescribeDbSnapshotsResponse describeSnapshots(
      DescribeDbSnapshotsRequest request, Call call) {
    List<DBSnapshot> snapshots =
        Inventory.of(store, call)
            .all(Databases.SNAPSHOT)
            .map(Databases::snapshot)
            .filter(
                each ->
                    matches(request.dbSnapshotIdentifier(), each.dbSnapshotIdentifier())
                        && matches(request.dbInstanceIdentifier(), each.dbInstanceIdentifier())
                        && matches(request.snapshotType(), each.snapshotType()))
            .toList();
    if (request.dbSnapshotIdentifier() != null && snapshots.isEmpty()) {
      throw snapshotNotFound(request.dbSnapshotIdentifier());
    }
    Pages.Page<DBSnapshot> page =
        Pages.of(snapshots, DBSnapshot::dbSnapshotIdentifier, request.marker(), PAGE);
    return DescribeDbSnapshotsResponse.builder()
        .dbSnapshots(page.items())
        .marker(page.next())
        .build();
  }

  private DeleteDbSnapshotResponse deleteSnapshot(DeleteDbSnapshotRequest request, Call call) {
    String id = request.dbSnapshotIdentifier();
    return store.change(
        (account, now) -> {
          PhysicalResource snapshot =
              account
                  .existing(Databases.SNAPSHOT, call.region(), now)
                  .filter(each -> each.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> snapshotNotFound(id));
          DBSnapshot shown =
              Databases.snapshot(new Inventory.Item(snapshot, snapshot.version(now), now));
          Account after =
              account.mapResources(
                  each -> each.equals(snapshot) ? each.withGone(Optional.of(now)) : each);
          return new Change<>(
              after,
              DeleteDbSnapshotResponse.builder()
                  .dbSnapshot(shown.toBuilder().status("deleted").build())
                  .build());
        });
  }

  private StopDbInstanceResponse stop(StopDbInstanceRequest request, Call call) {
    DBInstance instance =
        turn(call, request.dbInstanceIdentifier(), "available", "stopping", STOPPING, "stopped");
    return StopDbInstanceResponse.builder().dbInstance(instance).build();
  }

  private StartDbInstanceResponse start(StartDbInstanceRequest request, Call call) {
    DBInstance instance =
        turn(call, request.dbInstanceIdentifier(), "stopped", "starting", STARTING, "available");
    return StartDbInstanceResponse.builder().dbInstance(instance).build();
  }

  /// Leads an instance from one state through another to a third.
  private DBInstance turn(
      Call call, String id, String from, String through, Duration lasts, String to) {
    return store.change(
        (account, now) -> {
          PhysicalResource there =
              account
                  .existing(Databases.INSTANCE, call.region(), now)
                  .filter(each -> each.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> notFound(id));
          if (!Databases.status(there, now).equals(from)) {
            throw Refusal.of(
                "InvalidDBInstanceState", "Instance %s is not in %s state.".formatted(id, from));
          }
          PhysicalResource turned = withStates(there, now, through, now.plus(lasts), to);
          Account after = account.mapResources(each -> each.equals(there) ? turned : each);
          return new Change<>(
              after, Databases.instance(new Inventory.Item(turned, turned.version(now), now)));
        });
  }

  private static PhysicalResource withStates(
      PhysicalResource resource, Instant now, String through, Instant end, String to) {
    List<PhysicalResource.Dated> states = new ArrayList<>(resource.states());
    states.add(new PhysicalResource.Dated(now, through));
    states.add(new PhysicalResource.Dated(end, to));
    return resource.withStates(states);
  }

  private static boolean matches(@Nullable String wanted, String value) {
    return wanted == null || wanted.equals(value);
  }

  private static Refusal notFound(String id) {
    return new Refusal(404, "DBInstanceNotFound", "DBInstance " + id + " not found.");
  }

  private static Refusal snapshotNotFound(String id) {
    return new Refusal(404, "DBSnapshotNotFound", "DBSnapshot " + id + " not found.");
  }
}
