package dev.groundwork.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches the events of the stacks under way, within a fixed budget of calls: one stack in every
/// second look, in turn, and each stack once more when it has ended. More stacks mean later news,
/// never more calls.
///
/// Confined to the engine's thread, but for [#follow].
final class EventFeed {
  private final StackGateway gateway;
  private final Map<String, Followed> followed = new java.util.concurrent.ConcurrentHashMap<>();
  private final Map<String, StackEvent> rootCauses = new HashMap<>();
  private int looks;
  private int turn;

  EventFeed(StackGateway gateway) {
    this.gateway = gateway;
  }

  /// Remembers a stack whose name will soon mean nothing.
  void follow(String stack, String stackId) {
    followed.compute(
        stack,
        (_, known) ->
            known != null && known.stackId.equals(stackId) ? known : new Followed(stackId));
  }

  /// New events of the stack whose turn it is.
  Map<String, List<StackEvent>> poll(Map<String, StackDescription> underWay) {
    List<String> busy = new ArrayList<>();
    underWay.forEach(
        (stack, description) -> {
          if (description.status().inProgress()) {
            follow(stack, description.stackId());
            busy.add(stack);
          }
        });
    if (busy.isEmpty() || looks++ % 2 == 0) {
      return Map.of();
    }
    String stack = busy.get(turn++ % busy.size());
    return Map.of(stack, fetch(stack, Optional.ofNullable(underWay.get(stack))));
  }

  /// The last events of a stack that has ended; none when nothing was done to it.
  Map<String, List<StackEvent>> last(String stack, Optional<StackDescription> description) {
    if (!followed.containsKey(stack)) {
      return Map.of();
    }
    Map<String, List<StackEvent>> events = new LinkedHashMap<>();
    events.put(stack, fetch(stack, description));
    return events;
  }

  /// Adds the first failure to an outcome.
  StackOutcome explain(String stack, StackOutcome outcome) {
    if (outcome instanceof StackOutcome.Failed failed && failed.rootCause().isEmpty()) {
      return new StackOutcome.Failed(failed.problem(), Optional.ofNullable(rootCauses.get(stack)));
    }
    return outcome;
  }

  private List<StackEvent> fetch(String stack, Optional<StackDescription> description) {
    Followed state = followed.get(stack);
    if (state == null) {
      return List.of();
    }
    List<StackEvent> events =
        gateway.describeStackEvents(state.stackId, state.lastEvent).stream()
            // Events from before this operation are history, whatever clock this computer has:
            // AWS's own times are compared.
            .filter(
                event ->
                    description
                        .flatMap(StackDescription::changed)
                        .filter(event.at()::isBefore)
                        .isEmpty())
            .toList();
    for (StackEvent event : events) {
      state.lastEvent = Optional.of(event.eventId());
      if (event.rootFailure()) {
        rootCauses.putIfAbsent(stack, event);
      }
    }
    return events;
  }

  private static final class Followed {
    private final String stackId;
    private Optional<String> lastEvent = Optional.empty();

    Followed(String stackId) {
      this.stackId = stackId;
    }
  }
}
