package dev.groundwork.core.engine;

/// The status of a stack, as CloudFormation names it.
///
/// Source: CloudFormation API reference, data type `Stack`, `StackStatus`.
public enum StackStatus {
  CREATE_IN_PROGRESS,
  CREATE_FAILED,
  CREATE_COMPLETE,
  ROLLBACK_IN_PROGRESS,
  ROLLBACK_FAILED,
  ROLLBACK_COMPLETE,
  DELETE_IN_PROGRESS,
  DELETE_FAILED,
  DELETE_COMPLETE,
  UPDATE_IN_PROGRESS,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
  UPDATE_COMPLETE,
  UPDATE_FAILED,
  UPDATE_ROLLBACK_IN_PROGRESS,
  UPDATE_ROLLBACK_FAILED,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
  UPDATE_ROLLBACK_COMPLETE,
  REVIEW_IN_PROGRESS,
  IMPORT_IN_PROGRESS,
  IMPORT_COMPLETE,
  IMPORT_ROLLBACK_IN_PROGRESS,
  IMPORT_ROLLBACK_FAILED,
  IMPORT_ROLLBACK_COMPLETE,
  /// A status that this version of Groundwork does not know; it is followed, never acted upon.
  UNKNOWN;

  /// Reads AWS's word; an unfamiliar one becomes [#UNKNOWN].
  public static StackStatus of(String word) {
    for (StackStatus status : values()) {
      if (status.name().equals(word)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /// Whether AWS is still working on the stack. A stack in review waits for us, so it is not in
  /// progress.
  public boolean inProgress() {
    return this != REVIEW_IN_PROGRESS && (name().endsWith("_IN_PROGRESS") || this == UNKNOWN);
  }

  /// Whether the stack stands as its last template says and takes an update.
  public boolean ready() {
    return switch (this) {
      case CREATE_COMPLETE,
          UPDATE_COMPLETE,
          UPDATE_ROLLBACK_COMPLETE,
          IMPORT_COMPLETE,
          IMPORT_ROLLBACK_COMPLETE ->
          true;
      default -> false;
    };
  }

  /// Whether nothing of the stack is there: it holds no resources.
  public boolean absent() {
    return this == DELETE_COMPLETE || this == REVIEW_IN_PROGRESS;
  }

  /// Whether the stack's last operation failed, or was rolled back.
  public boolean failed() {
    return name().endsWith("_FAILED") || name().endsWith("ROLLBACK_COMPLETE");
  }
}
