package dev.groundwork.core.engine;

import java.util.Map;

/// What a change set is to bring about.
///
/// @param name the change set's name, the same for the same wish within one operation, so that a
///   repeated call finds the first
/// @param create whether the stack is not there yet
/// @param templateBody plain CloudFormation, at most 51,200 bytes
/// @param parameters every parameter of the template with its value
public record ChangeSetRequest(
    String name,
    String stackName,
    boolean create,
    String templateBody,
    Map<String, String> parameters,
    Map<String, String> tags) {
  /// Keeps copies of the maps.
  public ChangeSetRequest {
    parameters = Map.copyOf(parameters);
    tags = Map.copyOf(tags);
  }
}
