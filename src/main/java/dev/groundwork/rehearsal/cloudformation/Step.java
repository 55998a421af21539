package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import java.util.Optional;

/// One resource's part in the forward half of an operation.
///
/// @param act what is done
/// @param resource what it is to be
/// @param id its physical id, the new one if it is made or replaced
/// @param former what is there now
record Step(Act act, ResolvedResource resource, String id, Optional<Row> former) {
  /// What is done to a resource.
  enum Act {
    CREATE(Verb.CREATE),
    REPLACE(Verb.UPDATE),
    UPDATE(Verb.UPDATE);

    private final Verb told;

    Act(Verb told) {
      this.told = told;
    }

    /// The verb in its statuses: a replacement is told as an update.
    Verb told() {
      return told;
    }
  }
}
