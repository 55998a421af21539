package dev.groundwork.core.engine;

/// Says who we are to AWS.
public interface IdentityGateway {
  /// Asks STS. Blocks for one call; throws [AwsException].
  Identity callerIdentity();
}
