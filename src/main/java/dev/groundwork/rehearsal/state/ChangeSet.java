package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A change set.
///
/// @param id its ARN
/// @param name its name
/// @param created when it was asked for
/// @param request what was said when it was
/// @param definition what the stack is to become
/// @param result what came of comparing that with what the stack is
/// @param outcome what became of it, absent as long as nothing has
public record ChangeSet(
    String id,
    String name,
    Instant created,
    Request request,
    Definition definition,
    Result result,
    Optional<Outcome> outcome) {

  /// What was said when a change set was asked for.
  ///
  /// @param type `CREATE` or `UPDATE`
  /// @param token the caller's ClientToken
  /// @param description for people
  /// @param onFailure `DO_NOTHING`, `ROLLBACK` or `DELETE`, if the caller chose
  public record Request(
      String type,
      Optional<String> token,
      Optional<String> description,
      Optional<String> onFailure) {}

  /// What a change set came to.
  ///
  /// @param readyAt when it is known
  /// @param failure why it could not be made
  /// @param changes what it would do to each resource, in the wire's own form
  /// @param errors what AWS's early validation found
  public record Result(
      Instant readyAt,
      Optional<String> failure,
      List<JsonNode> changes,
      List<ValidationError> errors) {
    /// Makes the lists unchangeable.
    public Result {
      changes = List.copyOf(changes);
      errors = List.copyOf(errors);
    }
  }

  /// Something that early validation found.
  ///
  /// @param name the check
  /// @param logicalId the resource
  /// @param type its type
  /// @param path where in it, such as `/Resources/Vpc/Properties/CidrBlok`
  /// @param reason what is wrong
  public record ValidationError(
      String name, String logicalId, String type, String path, String reason) {}

  /// What became of a change set.
  ///
  /// @param operation the operation that executed it; absent if another one made it obsolete
  public record Outcome(Optional<String> operation) {}

  /// Whether its creation has ended, well or not.
  public boolean ready(Instant now) {
    return !now.isBefore(result.readyAt());
  }

  /// This change set after something became of it.
  public ChangeSet withOutcome(Outcome other) {
    return new ChangeSet(id, name, created, request, definition, result, Optional.of(other));
  }
}
