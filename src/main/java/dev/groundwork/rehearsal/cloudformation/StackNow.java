package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Event;
import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stack at an instant: read off its events, which alone say what happened.
///
/// @param stack the stack
/// @param now the instant
record StackNow(Stack stack, Instant now) {

  /// The events so far, oldest first.
  List<Event> events() {
    return stack.events().filter(event -> !event.at().isAfter(now)).toList();
  }

  /// The last event about the stack itself. Looked for from the end: this is asked most of all.
  Event last() {
    for (Operation operation : stack.operations().reversed()) {
      for (Event event : operation.events().reversed()) {
        if (event.ofStack() && !event.at().isAfter(now)) {
          return event;
        }
      }
    }
    throw new IllegalStateException("a stack without an event: " + stack.id());
  }

  /// The stack's status.
  String status() {
    return last().status();
  }

  /// Whether an operation is under way.
  boolean busy() {
    return status().endsWith("_IN_PROGRESS") && !reviewing();
  }

  /// Whether it is only a placeholder of its change sets.
  boolean reviewing() {
    return status().equals("REVIEW_IN_PROGRESS");
  }

  /// Whether it is deleted.
  boolean deleted() {
    return status().equals(Verb.DELETE.complete());
  }

  /// When it was deleted.
  Optional<Instant> deletedAt() {
    return deleted() ? Optional.of(last().at()) : Optional.empty();
  }

  /// When it was last updated.
  Optional<Instant> updatedAt() {
    return stack.operations().stream()
        .filter(operation -> operation.kind().equals("UPDATE_STACK"))
        .map(Operation::start)
        .filter(start -> !start.isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /// What it is.
  Optional<View> view() {
    return stack.view(now);
  }

  /// Its resources by logical id, in the order of their first events.
  Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Event event : events()) {
      if (!event.ofStack()) {
        rows.merge(event.logicalId(), row(event), StackNow::later);
      }
    }
    return rows;
  }

  private static Row row(Event event) {
    return new Row(
        event.logicalId(),
        event.physicalId(),
        event.type(),
        event.status(),
        event.reason(),
        event.at());
  }

  /// The deletion of a replaced resource is no news of the one that has taken its place.
  private static Row later(Row row, Row news) {
    boolean ofPredecessor =
        news.status().startsWith("DELETE")
            && row.exists()
            && !news.physicalId().equals(row.physicalId());
    return ofPredecessor ? row : news;
  }
}
