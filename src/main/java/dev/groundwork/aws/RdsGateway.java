package dev.groundwork.aws;

import dev.groundwork.core.engine.SnapshotGateway;
import java.util.List;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DbSnapshotNotFoundException;

/// RDS, as far as snapshots go.
final class RdsGateway implements SnapshotGateway {
  private final RdsClient rds;

  RdsGateway(RdsClient rds) {
    this.rds = rds;
  }

  @Override
  public List<Snapshot> snapshotsOf(String databaseId) {
    return Refusals.translated(
        () ->
            rds
                .describeDBSnapshotsPaginator(
                    it -> it.dbInstanceIdentifier(databaseId).snapshotType("manual"))
                .dbSnapshots()
                .stream()
                .map(
                    it ->
                        new Snapshot(
                            it.dbSnapshotIdentifier(),
                            it.dbInstanceIdentifier(),
                            it.allocatedStorage()))
                .toList());
  }

  @Override
  public void deleteSnapshot(String snapshotId) {
    Refusals.translated(
        () -> {
          try {
            return rds.deleteDBSnapshot(it -> it.dbSnapshotIdentifier(snapshotId));
          } catch (DbSnapshotNotFoundException alreadyGone) {
            return alreadyGone;
          }
        });
  }
}
