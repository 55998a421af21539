package dev.groundwork.aws;

import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackGateway;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// One account and region with the gateways to it. Its gateways may be used from any thread until
/// it is closed.
public final class AwsConnection implements AutoCloseable {
  private final ClientFactory clients;
  private final StackGateway stacks;
  private final IdentityGateway identity;
  private final SnapshotGateway snapshots;

  private AwsConnection(ClientFactory clients) {
    this.clients = clients;
    this.stacks = new CloudFormationGateway(clients.build(CloudFormationClient.builder()));
    this.identity = new StsGateway(clients.build(StsClient.builder()));
    this.snapshots = new RdsGateway(clients.build(RdsClient.builder()));
  }

  /// Prepares the clients; makes no call yet.
  public static AwsConnection open(AwsAccess access) {
    return new AwsConnection(new ClientFactory(access));
  }

  /// CloudFormation.
  public StackGateway stacks() {
    return stacks;
  }

  /// STS.
  public IdentityGateway identity() {
    return identity;
  }

  /// RDS, as far as snapshots go.
  public SnapshotGateway snapshots() {
    return snapshots;
  }

  @Override
  public void close() {
    clients.close();
  }
}
