package dev.groundwork.ui.run;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One stack in an operation, with its resources. Belongs to the toolkit's thread.
public final class StackRows {
  private final String stack;
  private final String title;
  private final Map<String, ResourceRow> resources = new LinkedHashMap<>();
  private Optional<Instant> begun = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Optional<StackOutcome> outcome = Optional.empty();

  StackRows(Expected expected) {
    stack = expected.stack();
    title = expected.title();
    expected.resources().forEach(row -> resources.put(row.logicalId(), row));
  }

  /// What is expected of a stack before AWS tells anything.
  public record Expected(String stack, String title, List<ResourceRow> resources) {
    /// Keeps a copy of the list.
    public Expected {
      resources = List.copyOf(resources);
    }
  }

  /// The stack's id in the plan.
  public String stack() {
    return stack;
  }

  /// Its title.
  public String title() {
    return title;
  }

  /// Its resources, in the order in which AWS is expected to come to them.
  public List<ResourceRow> resources() {
    return new ArrayList<>(resources.values());
  }

  /// When AWS began with the stack.
  public Optional<Instant> begun() {
    return begun;
  }

  /// When AWS was done with it.
  public Optional<Instant> ended() {
    return ended;
  }

  /// How it ended.
  public Optional<StackOutcome> outcome() {
    return outcome;
  }

  /// Whether AWS is at work on it.
  public boolean working() {
    return begun.isPresent() && ended.isEmpty() && outcome.isEmpty();
  }

  void compared(List<Change> changes) {
    resources.clear();
    changes.forEach(
        it -> resources.put(it.logicalId(), ResourceRow.waiting(it.logicalId(), it.type())));
  }

  void happened(StackEvent event) {
    if (event.aboutStack()) {
      boolean goesOn = event.status().endsWith("_IN_PROGRESS");
      begun = begun.or(() -> Optional.of(event.at()));
      ended = goesOn ? Optional.empty() : Optional.of(event.at());
      return;
    }
    ResourceRow row =
        resources.getOrDefault(
            event.logicalId(), ResourceRow.waiting(event.logicalId(), event.type()));
    resources.put(event.logicalId(), row.after(event.status(), event.reason(), event.at()));
  }

  /// The engine is done with the stack. A stack that is gone leaves no events to read, so what
  /// nobody has told is concluded.
  void settled(StackOutcome how, Instant at) {
    outcome = Optional.of(how);
    ended = ended.or(() -> begun.isPresent() ? Optional.of(at) : Optional.empty());
    switch (how) {
      case StackOutcome.Applied _ -> conclude("UPDATE_COMPLETE", at);
      case StackOutcome.Deleted _ -> conclude("DELETE_COMPLETE", at);
      case StackOutcome.Unchanged _ -> resources.clear();
      case StackOutcome.RolledBack _,
          StackOutcome.Failed _,
          StackOutcome.Declined _,
          StackOutcome.Blocked _ -> {}
    }
  }

  /// Nothing more comes; what was never touched has no part in it.
  void close() {
    if (outcome.isEmpty() && begun.isEmpty()) {
      resources.clear();
    }
  }

  private void conclude(String status, Instant at) {
    resources.replaceAll((_, row) -> row.done() ? row : row.after(status, row.reason(), at));
  }
}
