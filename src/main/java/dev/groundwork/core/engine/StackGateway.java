package dev.groundwork.core.engine;

import java.util.List;
import java.util.Optional;

/// CloudFormation in one account and region. The verbs are the API's.
///
/// Every method blocks for one or a few calls, may be called from any thread, and throws
/// [AwsException] when AWS refuses or can't be reached. Interrupting the thread ends a call early
/// with an [AwsException].
public interface StackGateway {
  /// All living stacks of the region, whoever made them.
  List<StackDescription> describeStacks();

  /// One stack by its ARN, deleted ones included (for 90 days).
  Optional<StackDescription> describeStack(String stackId);

  /// Asks AWS to compare; returns the change set's ARN at once. A change set of the same name is
  /// returned, not made twice.
  String createChangeSet(ChangeSetRequest request);

  /// The change set with its changes, before and after values included.
  ChangeSet describeChangeSet(String changeSetId);

  /// Starts the change.
  ///
  /// @param token repeated calls with the same token are one call
  void executeChangeSet(String changeSetId, String token);

  /// Throws an unexecuted change set away.
  void deleteChangeSet(String changeSetId);

  /// Starts the deletion of a stack.
  ///
  /// @param token repeated calls with the same token are one call
  void deleteStack(String stackId, String token);

  /// The stack's events that are newer than the given one (all when absent), oldest first.
  List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId);

  /// The stack's resources, those of a deleted stack included.
  List<StackResource> listStackResources(String stackId);
}
