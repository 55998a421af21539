package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.wire.Refusal;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;

/// What a request to delete a stack must respect.
final class Deletions {
  private Deletions() {}

  /// Refuses what CloudFormation refuses at once.
  static void check(StackNow stack, DeleteStackRequest request) {
    if (stack.stack().terminationProtection()) {
      throw Refusal.validation(
          "Stack [%s] cannot be deleted while TerminationProtection is enabled"
              .formatted(stack.stack().name()));
    }
    Statuses.checkDeletable(stack);
    boolean failed = stack.status().equals("DELETE_FAILED");
    if (!request.retainResources().isEmpty() && !failed) {
      throw Refusal.validation(
          "Invalid operation on stack [%s]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state."
              .formatted(stack.stack().id()));
    }
    if (request.deletionMode() == DeletionMode.FORCE_DELETE_STACK && !failed) {
      throw Refusal.validation(
          "Stack [%s] can be deleted with FORCE_DELETE_STACK only when it is in the DELETE_FAILED state."
              .formatted(stack.stack().id()));
    }
  }
}
