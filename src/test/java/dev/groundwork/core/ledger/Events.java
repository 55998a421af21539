package dev.groundwork.core.ledger;

import dev.groundwork.core.engine.StackEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a stream of stack events by hand: what happens, one second after the other.
final class Events {
  static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
  static final String STACK_ID = "arn:aws:cloudformation:us-east-1:111122223333:stack/demo-app/1";

  private final List<StackEvent> events = new ArrayList<>();
  private Instant now = BEGIN;

  /// Moves the clock.
  Events after(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  /// A resource changes its status.
  Events resource(String logicalId, String type, String physicalId, String status) {
    return add(logicalId, type, Optional.of(physicalId), status);
  }

  /// The stack as a whole changes its status.
  Events stack(String status) {
    return add("demo-app", "AWS::CloudFormation::Stack", Optional.of(STACK_ID), status);
  }

  private Events add(String logicalId, String type, Optional<String> physicalId, String status) {
    events.add(
        new StackEvent(
            "event-" + (events.size() + 1),
            STACK_ID,
            "demo-app",
            logicalId,
            physicalId,
            type,
            status,
            Optional.empty(),
            now));
    now = now.plusSeconds(1);
    return this;
  }

  List<StackEvent> all() {
    return List.copyOf(events);
  }

  /// The time of the last event.
  Instant last() {
    return events.getLast().at();
  }
}
