package dev.groundwork.rehearsal.cloudformation;

/// What is done to one resource.
enum Verb {
  CREATE,
  UPDATE,
  DELETE;

  /// The status while it is being done, such as `CREATE_IN_PROGRESS`.
  String inProgress() {
    return name() + "_IN_PROGRESS";
  }

  /// The status when it is done.
  String complete() {
    return name() + "_COMPLETE";
  }

  /// The status when it went wrong.
  String failed() {
    return name() + "_FAILED";
  }
}
