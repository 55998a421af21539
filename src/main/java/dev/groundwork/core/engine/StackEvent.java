package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.Optional;

/// One event of a stack: a resource, or the stack itself, changed its status.
///
/// @param status AWS's word, for example `CREATE_IN_PROGRESS`
/// @param at in AWS's time
public record StackEvent(
    String eventId,
    String stackId,
    String stackName,
    String logicalId,
    Optional<String> physicalId,
    String type,
    String status,
    Optional<String> reason,
    Instant at) {
  private static final String STACK_TYPE = "AWS::CloudFormation::Stack";

  /// Whether this is about the stack as a whole. (A nested stack has this type, too, but another
  /// physical id.)
  public boolean aboutStack() {
    return type.equals(STACK_TYPE) && physicalId.orElse(stackId).equals(stackId);
  }

  /// Whether a resource failed for a reason of its own, rather than being cancelled as a victim of
  /// another.
  ///
  /// The oldest such event of an operation is its root cause: the rule the CDK uses, too.
  public boolean rootFailure() {
    return !aboutStack()
        && status.endsWith("_FAILED")
        && reason.filter(text -> text.contains("cancelled")).isEmpty();
  }
}
