package dev.groundwork.app;

import dev.groundwork.aws.AwsAccess;
import dev.groundwork.aws.AwsConnection;
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
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Connection;
import dev.groundwork.core.workspace.Connector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Connects a project to where it lives: one AWS adapter for all targets, so that practice takes
/// the same way as the real thing.
final class Connections implements Connector {
  private final Map<String, String> environment;
  private final double rehearsalSpeed;

  /// @param environment the process's environment, of which `AWS_ENDPOINT_URL` is shown where it is
  ///   in force
  /// @param rehearsalSpeed virtual seconds in a real one while an operation is under way
  Connections(Map<String, String> environment, double rehearsalSpeed) {
    this.environment = environment;
    this.rehearsalSpeed = rehearsalSpeed;
  }

  @Override
  public Connection connect(ProjectFolder folder, Target target, String region) {
    return switch (target) {
      case Target.Rehearsal _ -> {
        RehearsalHost rehearsal = RehearsalHost.of(folder.rehearsalState(), rehearsalSpeed);
        yield new Open(
            AwsConnection.open(AwsAccess.rehearsal(region, rehearsal.endpoint())),
            rehearsal.clock(),
            Optional.of(rehearsal.endpoint()),
            false,
            rehearsal::close);
      }
      case Target.Account account ->
          new Open(
              AwsConnection.open(AwsAccess.account(region, account.profile(), account.endpoint())),
              TargetClock.real(),
              account
                  .endpoint()
                  .or(
                      () ->
                          Optional.ofNullable(environment.get("AWS_ENDPOINT_URL"))
                              .map(URI::create)),
              account.endpoint().isEmpty() && !environment.containsKey("AWS_ENDPOINT_URL"),
              () -> {});
    };
  }

  /// An open connection.
  ///
  /// @param real whether it leads to AWS, and not to a rehearsal or an endpoint that is typed
  private record Open(
      AwsConnection aws, TargetClock clock, Optional<URI> endpoint, boolean real, Runnable after)
      implements Connection {
    @Override
    public StackGateway stacks(String region) {
      return aws.stacks(region);
    }

    @Override
    public IdentityGateway identity() {
      return aws.identity();
    }

    @Override
    public SnapshotGateway snapshots() {
      return aws.snapshots();
    }

    @Override
    public BillGateway bill() {
      return aws.bill();
    }

    /// A rehearsal's account has no plan to run out of.
    @Override
    public AccountPlanGateway accountPlan() {
      return real ? aws.accountPlan() : Optional::empty;
    }

    /// A rehearsal has no bill to ask for.
    @Override
    public CostGateway costs() {
      return real ? aws.costs() : (_, _) -> List.of();
    }

    @Override
    public MonitorGateway monitors() {
      return real ? aws.monitors() : Optional::empty;
    }

    @Override
    public TaskGateway tasks() {
      return aws.tasks();
    }

    @Override
    public RunningGateway running() {
      return aws.running();
    }

    @Override
    public ImageGateway images() {
      return aws.images();
    }

    @Override
    public MetricGateway metrics(String region) {
      return aws.metrics(region);
    }

    @Override
    public void close() {
      aws.close();
      after.run();
    }
  }
}
