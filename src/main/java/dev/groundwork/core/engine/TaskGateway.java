package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Containers that have stopped, and why: AWS keeps that for about an hour.
public interface TaskGateway {
  /// The stopped tasks of a service, newest first. Blocks; throws [AwsException].
  ///
  /// @param cluster its name or ARN
  /// @param service its name or ARN
  List<StoppedTask> stoppedTasks(String cluster, String service);

  /// A task that has stopped.
  ///
  /// @param reason AWS's words
  /// @param containers each container's own end, such as `app: exit code 1`
  record StoppedTask(String reason, List<String> containers, Optional<Instant> at) {
    /// Keeps a copy of the list.
    public StoppedTask {
      containers = List.copyOf(containers);
    }
  }
}
