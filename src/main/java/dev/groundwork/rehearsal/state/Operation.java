package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One operation on a stack with its whole timeline, computed when it began.
///
/// @param id what DescribeEvents calls OperationId
/// @param kind `CREATE_STACK`, `UPDATE_STACK`, `DELETE_STACK`, `ROLLBACK`, `CONTINUE_ROLLBACK` or
///   `CREATE_CHANGESET`
/// @param token the caller's ClientRequestToken
/// @param start when it began
/// @param end when its last event happens
/// @param events what is seen of it, oldest first
/// @param views what the stack is, and from when on, oldest first
public record Operation(
    String id,
    String kind,
    Optional<String> token,
    Instant start,
    Instant end,
    List<Event> events,
    List<View> views) {

  /// Makes the lists unchangeable.
  public Operation {
    events = List.copyOf(events);
    views = List.copyOf(views);
  }

  /// This operation with other views.
  Operation withViews(List<View> others) {
    return new Operation(id, kind, token, start, end, events, others);
  }

  /// This operation broken off at an instant: what would have come later does not happen.
  public Operation until(Instant now) {
    return end.isAfter(now)
        ? new Operation(
            id,
            kind,
            token,
            start,
            now,
            events.stream().filter(event -> !event.at().isAfter(now)).toList(),
            views.stream().filter(view -> !view.at().isAfter(now)).toList())
        : this;
  }
}
