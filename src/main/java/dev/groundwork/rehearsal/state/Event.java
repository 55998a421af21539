package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.Optional;

/// One stack event.
///
/// @param id unique in the stack
/// @param at when it happens
/// @param logicalId the resource, or the stack's name
/// @param physicalId empty as long as there is none
/// @param type the resource's type
/// @param status such as `CREATE_IN_PROGRESS`
/// @param reason why, if AWS would say
public record Event(
    String id,
    Instant at,
    String logicalId,
    String physicalId,
    String type,
    String status,
    Optional<String> reason) {
  /// The type of the events that are about the stack itself.
  public static final String STACK = "AWS::CloudFormation::Stack";

  /// Whether it is about the stack itself.
  public boolean ofStack() {
    return type.equals(STACK);
  }
}
