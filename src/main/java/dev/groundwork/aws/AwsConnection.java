package dev.groundwork.aws;

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
import dev.groundwork.core.engine.TaskGateway;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// One account with the gateways to it, in one region but for CloudFormation and CloudWatch. Its
/// gateways may be used from any thread until it is closed.
public final class AwsConnection implements AutoCloseable {
  private static final String BILLING_REGION = "us-east-1";

  private final ClientFactory clients;
  private final Map<String, StackGateway> stacks = new ConcurrentHashMap<>();
  private final Map<String, MetricGateway> metrics = new ConcurrentHashMap<>();
  private final IdentityGateway identity;
  private final SnapshotGateway snapshots;
  private final BillGateway bill;
  private final AccountPlanGateway accountPlan;
  private final RunningGateway running;
  private final TaskGateway tasks;
  private final ImageGateway images;

  private AwsConnection(ClientFactory clients) {
    this.clients = clients;
    this.identity = new StsGateway(clients.build(StsClient.builder()));
    RdsClient rds = clients.build(RdsClient.builder());
    EcsClient ecs = clients.build(EcsClient.builder());
    this.snapshots = new RdsGateway(rds);
    this.running = new RunStates(rds, ecs);
    this.bill = new BudgetsGateway(clients.build(BudgetsClient.builder()));
    // Few ask for it, so that its client is built when somebody does.
    this.accountPlan =
        () -> new FreeTierGateway(clients.build(FreeTierClient.builder(), BILLING_REGION)).state();
    this.tasks = new EcsGateway(ecs);
    this.images = new EcrGateway(clients.build(EcrClient.builder()));
  }

  /// Prepares the clients; makes no call yet.
  public static AwsConnection open(AwsAccess access) {
    return new AwsConnection(new ClientFactory(access));
  }

  /// CloudFormation in a region.
  public StackGateway stacks(String region) {
    return stacks.computeIfAbsent(
        region, it -> new CloudFormationGateway(clients.build(CloudFormationClient.builder(), it)));
  }

  /// STS.
  public IdentityGateway identity() {
    return identity;
  }

  /// RDS, as far as snapshots go.
  public SnapshotGateway snapshots() {
    return snapshots;
  }

  /// Budgets, as far as the bill goes.
  public BillGateway bill() {
    return bill;
  }

  /// The account's plan, as far as credits go.
  public AccountPlanGateway accountPlan() {
    return accountPlan;
  }

  /// Cost Explorer, as far as what was billed goes.
  public CostGateway costs() {
    return (from, until) ->
        new CostExplorerCosts(clients.build(CostExplorerClient.builder(), BILLING_REGION))
            .byService(from, until);
  }

  /// Cost Explorer, as far as its watch for surprises goes.
  public MonitorGateway monitors() {
    // Few ask for it, so that its client is built when somebody does.
    return () ->
        new CostExplorerGateway(clients.build(CostExplorerClient.builder(), BILLING_REGION))
            .monitorOfServices();
  }

  /// ECS, as far as stopped tasks go.
  public TaskGateway tasks() {
    return tasks;
  }

  /// RDS and ECS, as far as it goes what runs.
  public RunningGateway running() {
    return running;
  }

  /// ECR, as far as images go.
  public ImageGateway images() {
    return images;
  }

  /// CloudWatch in a region, as far as the numbers go that tell when to grow.
  public MetricGateway metrics(String region) {
    return metrics.computeIfAbsent(
        region, it -> new CloudWatchGateway(clients.build(CloudWatchClient.builder(), it)));
  }

  @Override
  public void close() {
    clients.close();
  }
}
