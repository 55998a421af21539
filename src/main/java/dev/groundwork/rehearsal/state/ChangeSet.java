package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A change set.
///
/// @param id its ARN
/// @param name its name
/// @param type `CREATE` or `UPDATE`
/// @param token the caller's ClientToken
/// @param description for people
/// @param created when it was asked for
/// @param readyAt when its creation ends, well or not
/// @param definition what the stack is to become
/// @param onFailure `DO_NOTHING`, `ROLLBACK` or `DELETE`, if the caller chose
/// @param failure why it could not be made
/// @param changes what it would do to each resource, in the wire's own form
/// @param outcome what became of it, absent as long as it can be executed
public record ChangeSet(
    String id,
    String name,
    String type,
    Optional<String> token,
    Optional<String> description,
    Instant created,
    Instant readyAt,
    Definition definition,
    Optional<String> onFailure,
    Optional<String> failure,
    List<JsonNode> changes,
    Optional<Outcome> outcome) {

  /// Makes the list unchangeable.
  public ChangeSet {
    changes = List.copyOf(changes);
  }

  /// What became of a change set.
  ///
  /// @param operation the operation that executed it; absent if another one made it obsolete
  public record Outcome(Optional<String> operation) {}

  /// This change set after something became of it.
  public ChangeSet withOutcome(Outcome other) {
    return new ChangeSet(
        id,
        name,
        type,
        token,
        description,
        created,
        readyAt,
        definition,
        onFailure,
        failure,
        changes,
        Optional.of(other));
  }
}
