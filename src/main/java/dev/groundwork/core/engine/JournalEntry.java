package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the journal. It holds no parameter value and no secret.
///
/// @param at in the target's time
/// @param operation the operation's id
/// @param stack the stack's id in the plan, for entries about one
/// @param reference a change set's ARN, the time of the stack's last change or an outcome's word,
///   as the kind asks for
/// @param digest the content's digest, for entries about a content
public record JournalEntry(
    Instant at,
    String operation,
    Kind kind,
    Optional<Operation.Kind> act,
    List<String> stacks,
    Optional<String> stack,
    Optional<String> reference,
    Optional<String> digest) {
  /// What happened.
  public enum Kind {
    BEGUN,
    CHANGE_SET,
    CONFIRMED,
    EXECUTING,
    EXECUTED,
    UNCHANGED,
    DELETING,
    DELETION_ASKED,
    SETTLED,
    ENDED
  }

  static JournalEntry begun(Operation operation) {
    return new JournalEntry(
        operation.begun(),
        operation.id(),
        Kind.BEGUN,
        Optional.of(operation.kind()),
        operation.stacks(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static JournalEntry ended(Operation operation, Instant at, String word) {
    return new JournalEntry(
        at,
        operation.id(),
        Kind.ENDED,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(word),
        Optional.empty());
  }

  static JournalEntry about(
      Operation operation,
      Instant at,
      Kind kind,
      String stack,
      Optional<String> reference,
      Optional<String> digest) {
    return new JournalEntry(
        at,
        operation.id(),
        kind,
        Optional.empty(),
        List.of(),
        Optional.of(stack),
        reference,
        digest);
  }
}
