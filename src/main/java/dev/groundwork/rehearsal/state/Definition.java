package dev.groundwork.rehearsal.state;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a stack is asked to be.
///
/// @param template the template
/// @param parameters all parameters that were given, in the template's order; of secret ones only a
///   fingerprint
/// @param tags the stack's tags
/// @param capabilities what the caller acknowledged
/// @param notificationArns topics
/// @param roleArn the service role
/// @param rollback whether a failure is rolled back
public record Definition(
    TemplateText template,
    SequencedMap<String, String> parameters,
    SequencedMap<String, String> tags,
    List<String> capabilities,
    List<String> notificationArns,
    Optional<String> roleArn,
    boolean rollback) {
  /// Makes the lists unchangeable.
  public Definition {
    capabilities = List.copyOf(capabilities);
    notificationArns = List.copyOf(notificationArns);
  }

  /// This definition with another answer to a failure.
  public Definition withRollback(boolean other) {
    return new Definition(
        template, parameters, tags, capabilities, notificationArns, roleArn, other);
  }
}
