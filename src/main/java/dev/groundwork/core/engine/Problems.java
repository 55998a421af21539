package dev.groundwork.core.engine;

/// What the engine itself has to say when a stack does not get where it should. (What AWS's error
/// codes mean is said where they arrive.)
final class Problems {
  private Problems() {}

  static Problem refusedChangeSet(ChangeSet changeSet) {
    return Problem.of(
        "engine.refused",
        "ChangeSetFailed",
        changeSet.reason().orElse(changeSet.status().name()),
        changeSet.stackName());
  }

  static Problem stuck(StackDescription stack) {
    return of("engine.stuck", stack);
  }

  static Problem notDeleted(StackDescription stack) {
    return of("engine.notDeleted", stack);
  }

  static Problem rolledBack(StackDescription stack) {
    return of("engine.rolledBack", stack);
  }

  static Problem failed(StackDescription stack) {
    return of("engine.failed", stack);
  }

  private static Problem of(String kind, StackDescription stack) {
    String status = stack.status().name();
    return Problem.of(kind, status, stack.statusReason().orElse(status), stack.name());
  }
}
