package dev.groundwork.aws;

import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.IdentityGateway;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// STS.
final class StsGateway implements IdentityGateway {
  private final StsClient sts;

  StsGateway(StsClient sts) {
    this.sts = sts;
  }

  @Override
  public Identity callerIdentity() {
    GetCallerIdentityResponse caller = Refusals.translated(() -> sts.getCallerIdentity());
    return new Identity(caller.account(), caller.arn());
  }
}
