package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.TargetClock;
import java.net.URI;
import java.util.Optional;

/// A way to where a project lives. Open until closed; its parts may be used from any thread.
public interface Connection extends AutoCloseable {
  /// CloudFormation, without the gate.
  StackGateway stacks();

  /// STS.
  IdentityGateway identity();

  /// RDS, as far as snapshots go.
  SnapshotGateway snapshots();

  /// The time there.
  TargetClock clock();

  /// The endpoint in force, if it isn't AWS's own.
  Optional<URI> endpoint();

  @Override
  void close();
}
