package dev.groundwork.rehearsal.cloudformation;

import java.util.List;
import java.util.Optional;

/// The sentences that CloudFormation gives for a stack's status.
final class Reasons {
  private Reasons() {}

  /// Which resources an operation could not make or change.
  static String failed(Steps.Result result) {
    return failed("create", result.failedToCreate()).orElse("")
        + failed("update", result.failedToUpdate()).orElse("");
  }

  /// Which resources failed.
  ///
  /// @param verb `create`, `update` or `delete`
  static Optional<String> failed(String verb, List<String> logicalIds) {
    return logicalIds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The following resource(s) failed to %s: [%s]. "
                .formatted(verb, String.join(", ", logicalIds)));
  }
}
