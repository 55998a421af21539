package dev.groundwork.core.engine;

import java.util.List;

/// Database snapshots: what a deleted database leaves behind.
public interface SnapshotGateway {
  /// The manual snapshots of a database, also when the database is gone. Blocks; throws
  /// [AwsException].
  List<Snapshot> snapshotsOf(String databaseId);

  /// Deletes a snapshot for good; one that is gone already counts as deleted. Blocks; throws
  /// [AwsException].
  void deleteSnapshot(String snapshotId);

  /// A snapshot.
  ///
  /// @param gigabytes the size of the database's disk; AWS bills what is used of it
  record Snapshot(String id, String databaseId, int gigabytes) {}
}
