package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A stack as AWS describes it.
///
/// @param stackId the ARN, unique for ever
/// @param name the name, unique among the living stacks of a region
/// @param statusReason AWS's words on the status
/// @param outputs output name → value
/// @param parameters parameter name → value; `NoEcho` ones are masked by AWS
/// @param created in AWS's time
/// @param changed when the last operation began, in AWS's time
public record StackDescription(
    String stackId,
    String name,
    StackStatus status,
    Optional<String> statusReason,
    Map<String, String> outputs,
    Map<String, String> parameters,
    Map<String, String> tags,
    Instant created,
    Optional<Instant> changed) {
  /// Keeps copies of the maps.
  public StackDescription {
    outputs = Map.copyOf(outputs);
    parameters = Map.copyOf(parameters);
    tags = Map.copyOf(tags);
  }

  /// The generated id of the project that made the stack, if Groundwork did.
  public Optional<String> projectId() {
    return Optional.ofNullable(tags.get(StackTags.PROJECT));
  }
}
