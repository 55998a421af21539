package dev.groundwork.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fetches the events of the stacks under way, within a fixed budget of calls: one a second, the
/// stacks in turn, and each stack once more when it has ended. More stacks mean later news, never
/// more calls.
///
/// Confined to the engine's thread, but for [#follow].
final class EventFeed {
  private static final Set<String> BEGINNINGS =
      Set.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS");
  private static final Duration ONE_CALL = Duration.ofSeconds(1);

  private final StackGateway gateway;
  private final Map<String, Followed> followed = new java.util.concurrent.ConcurrentHashMap<>();
  private final Map<String, StackEvent> rootCauses = new HashMap<>();
  private Instant paidUntil;
  private int turn;

  EventFeed(StackGateway gateway, Instant begun) {
    this.gateway = gateway;
    this.paidUntil = begun;
  }

  /// Remembers a stack whose name will soon mean nothing.
  void follow(String stack, String stackId) {
    followed.compute(
        stack,
        (_, known) ->
            known != null && known.stackId.equals(stackId) ? known : new Followed(stackId));
  }

  /// New events of the stacks whose turn it is: one call for each second since the last look.
  Map<String, List<StackEvent>> poll(Map<String, StackDescription> underWay, Instant now) {
    List<String> busy = new ArrayList<>();
    underWay.forEach(
        (stack, description) -> {
          if (description.status().inProgress()) {
            follow(stack, description.stackId());
            busy.add(stack);
          }
        });
    Map<String, List<StackEvent>> events = new LinkedHashMap<>();
    while (events.size() < busy.size() && !paidUntil.plus(ONE_CALL).isAfter(now)) {
      paidUntil = paidUntil.plus(ONE_CALL);
      String stack = busy.get(turn++ % busy.size());
      events.put(stack, fetch(stack));
    }
    if (events.size() == busy.size()) {
      // Time in which there was nothing to ask about isn't saved up.
      paidUntil = now;
    }
    return events;
  }

  /// The last events of a stack that has ended; none when nothing was done to it.
  Map<String, List<StackEvent>> last(String stack) {
    if (!followed.containsKey(stack)) {
      return Map.of();
    }
    Map<String, List<StackEvent>> events = new LinkedHashMap<>();
    events.put(stack, fetch(stack));
    return events;
  }

  /// Adds the first failure to an outcome.
  StackOutcome explain(String stack, StackOutcome outcome) {
    if (outcome instanceof StackOutcome.Failed failed && failed.rootCause().isEmpty()) {
      return new StackOutcome.Failed(
          failed.problem(), Optional.ofNullable(rootCauses.get(stack)).or(() -> lookedUp(stack)));
    }
    return outcome;
  }

  /// An event that is listed behind a later one is not seen by whoever asks for the news only.
  private Optional<StackEvent> lookedUp(String stack) {
    return Optional.ofNullable(followed.get(stack)).stream()
        .flatMap(
            it ->
                ofLatestOperation(gateway.describeStackEvents(it.stackId, Optional.empty()))
                    .stream())
        .filter(StackEvent::rootFailure)
        .findFirst();
  }

  private List<StackEvent> fetch(String stack) {
    Followed state = followed.get(stack);
    if (state == null) {
      return List.of();
    }
    List<StackEvent> told = gateway.describeStackEvents(state.stackId, state.lastEvent);
    List<StackEvent> events = state.lastEvent.isEmpty() ? ofLatestOperation(told) : told;
    for (StackEvent event : events) {
      state.lastEvent = Optional.of(event.eventId());
      if (event.rootFailure()) {
        rootCauses.putIfAbsent(stack, event);
      }
    }
    return events;
  }

  /// What happened before the latest operation is history. It begins with the stack's own event;
  /// times are no help, since this computer's clock and AWS's differ.
  private static List<StackEvent> ofLatestOperation(List<StackEvent> events) {
    int begin = 0;
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).aboutStack() && BEGINNINGS.contains(events.get(i).status())) {
        begin = i;
      }
    }
    return events.subList(begin, events.size());
  }

  private static final class Followed {
    private final String stackId;
    private Optional<String> lastEvent = Optional.empty();

    Followed(String stackId) {
      this.stackId = stackId;
    }
  }
}
