package dev.groundwork.rehearsal.cloudformation;

import java.time.Instant;
import java.util.Optional;

/// One resource of a stack as it is listed.
///
/// @param logicalId its name in the template
/// @param physicalId its id, empty as long as it has none
/// @param type its type
/// @param status its last status
/// @param reason the reason of that status
/// @param at when it came to that
record Row(
    String logicalId,
    String physicalId,
    String type,
    String status,
    Optional<String> reason,
    Instant at) {
  /// Whether the stack still has it, be it only as a creation that failed.
  boolean listed() {
    return !status.equals(Verb.DELETE.complete()) && !status.equals("DELETE_SKIPPED");
  }

  /// Whether something is there that can be used, updated or deleted.
  boolean exists() {
    return listed() && !physicalId.isEmpty();
  }

  /// Whether its last operation went well.
  boolean settled() {
    return status.endsWith("_COMPLETE");
  }

  /// Whether it is there and its creation had not gone wrong.
  boolean sound() {
    return exists() && !status.startsWith("CREATE_FAILED") && !status.startsWith("DELETE");
  }
}
