package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.AccountPlanGateway;
import dev.groundwork.core.engine.BillGateway;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.ImageGateway;
import dev.groundwork.core.engine.MetricGateway;
import dev.groundwork.core.engine.MonitorGateway;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TaskGateway;
import java.net.URI;
import java.util.Optional;

/// A way to where a project lives. Open until closed; its parts may be used from any thread.
public interface Connection extends AutoCloseable {
  /// CloudFormation in a region, without the gate. Always the same one for the same region.
  StackGateway stacks(String region);

  /// STS.
  IdentityGateway identity();

  /// RDS, as far as snapshots go.
  SnapshotGateway snapshots();

  /// Budgets, as far as the bill goes.
  BillGateway bill();

  /// The account's plan, as far as credits go.
  AccountPlanGateway accountPlan();

  /// Cost Explorer, as far as what was billed goes.
  CostGateway costs();

  /// Cost Explorer, as far as its watch for surprises goes; a rehearsal's account has none.
  MonitorGateway monitors();

  /// ECS, as far as stopped tasks go.
  TaskGateway tasks();

  /// RDS and ECS, as far as it goes what runs.
  RunningGateway running();

  /// ECR, as far as images go.
  ImageGateway images();

  /// CloudWatch in a region, as far as the numbers go that tell when to grow.
  MetricGateway metrics(String region);

  /// The time there.
  TargetClock clock();

  /// The endpoint in force, if it isn't AWS's own.
  Optional<URI> endpoint();

  @Override
  void close();
}
