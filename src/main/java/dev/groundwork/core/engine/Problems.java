package dev.groundwork.core.engine;

/// What the engine itself has to say when a stack does not get where it should. (What AWS's error
/// codes mean is said where they arrive.)
final class Problems {
  private Problems() {}

  static Problem refusedChangeSet(ChangeSet changeSet) {
    return new Problem(
        "ChangeSetFailed",
        "AWS won't make this change to " + changeSet.stackName() + ".",
        "Nothing was changed and nothing new is billed.",
        "Read AWS's reason, change the options and try again.",
        changeSet.reason().orElse("AWS gave no reason."),
        false);
  }

  static Problem stuck(StackDescription stack) {
    return new Problem(
        stack.status().name(),
        "The stack " + stack.name() + " is stuck after a failed rollback.",
        "What runs in it goes on running and billing; your data is where it was.",
        "Open the stack in the AWS console and choose Continue update rollback, then apply again.",
        stack.statusReason().orElse(stack.status().name()),
        false);
  }

  static Problem notDeleted(StackDescription stack) {
    return new Problem(
        stack.status().name(),
        "AWS could not delete the stack " + stack.name() + ".",
        "What is left of it may go on billing.",
        "Read which resource holds it, empty or release that one, then tear down again.",
        stack.statusReason().orElse(stack.status().name()),
        false);
  }

  static Problem rolledBack(StackDescription stack) {
    return new Problem(
        stack.status().name(),
        "The change to " + stack.name() + " failed, and AWS brought back what was there before.",
        "It runs and bills as before the change; your data was not touched.",
        "Read the first failure below, change the options and apply again.",
        stack.statusReason().orElse(stack.status().name()),
        false);
  }

  static Problem failed(StackDescription stack) {
    return new Problem(
        stack.status().name(),
        "The stack " + stack.name() + " failed.",
        "What was made before the failure is still there, and may bill.",
        "Read the first failure below. Apply again to retry, or tear the stack down.",
        stack.statusReason().orElse(stack.status().name()),
        false);
  }
}
