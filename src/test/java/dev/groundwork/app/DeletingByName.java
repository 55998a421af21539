package dev.groundwork.app;

import dev.groundwork.core.engine.AccountPlanGateway;
import dev.groundwork.core.engine.BillGateway;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.ImageGateway;
import dev.groundwork.core.engine.MetricGateway;
import dev.groundwork.core.engine.MonitorGateway;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TaskGateway;
import dev.groundwork.core.workspace.Connection;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A connection that names a stack to be deleted by its name. AWS takes the ARN, which is safer;
/// ministack 1.4.21 answers 200 to an ARN and does nothing.
record DeletingByName(Connection real, String home) implements Connection, StackGateway {
  @Override
  public StackGateway stacks(String region) {
    return this;
  }

  @Override
  public IdentityGateway identity() {
    return real.identity();
  }

  @Override
  public SnapshotGateway snapshots() {
    return real.snapshots();
  }

  @Override
  public CostGateway costs() {
    return real.costs();
  }

  @Override
  public BillGateway bill() {
    return real.bill();
  }

  @Override
  public AccountPlanGateway accountPlan() {
    return real.accountPlan();
  }

  @Override
  public RunningGateway running() {
    return real.running();
  }

  @Override
  public MonitorGateway monitors() {
    return real.monitors();
  }

  @Override
  public TaskGateway tasks() {
    return real.tasks();
  }

  @Override
  public ImageGateway images() {
    return real.images();
  }

  @Override
  public MetricGateway metrics(String region) {
    return real.metrics(region);
  }

  @Override
  public TargetClock clock() {
    return real.clock();
  }

  @Override
  public Optional<URI> endpoint() {
    return real.endpoint();
  }

  @Override
  public void close() {
    real.close();
  }

  @Override
  public void deleteStack(String stackId, String token) {
    real.stacks(home).deleteStack(stackId.split("/", -1)[1], token);
  }

  @Override
  public List<StackDescription> describeStacks() {
    return real.stacks(home).describeStacks();
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    return real.stacks(home).describeStack(stackId);
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    return real.stacks(home).createChangeSet(request);
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    return real.stacks(home).describeChangeSet(changeSetId);
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    real.stacks(home).executeChangeSet(changeSetId, token);
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    real.stacks(home).deleteChangeSet(changeSetId);
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    return real.stacks(home).describeStackEvents(stackId, afterEventId);
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return real.stacks(home).listStackResources(stackId);
  }
}
