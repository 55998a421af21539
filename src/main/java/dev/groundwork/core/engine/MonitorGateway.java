package dev.groundwork.core.engine;

import java.util.Optional;

/// Cost Explorer, as far as its watch for surprises goes. AWS may bill a request with a cent, so it
/// is made only when the founder wants it.
@FunctionalInterface
public interface MonitorGateway {
  /// The ARN of the account's monitor of services; empty if it has none.
  ///
  /// @throws AwsException if AWS refuses
  Optional<String> monitorOfServices();
}
