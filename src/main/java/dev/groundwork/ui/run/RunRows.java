package dev.groundwork.ui.run;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folds what the engine tells into rows. Belongs to the toolkit's thread; knows no toolkit.
public final class RunRows {
  private final Operation.Kind kind;
  private final Map<String, StackRows> stacks = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private Optional<Problem> waiting = Optional.empty();
  private Optional<Instant> begun = Optional.empty();

  /// Rows for what is expected.
  public RunRows(Operation.Kind kind, List<StackRows.Expected> expected) {
    this.kind = kind;
    expected.forEach(each -> stacks.put(each.stack(), new StackRows(each)));
  }

  /// An event with its stack's id in the plan.
  public record Line(String stack, StackEvent event) {}

  /// How many resources are done, of how many.
  public record Count(int done, int all) {
    /// From 0 to 1; nothing to do is done.
    public double share() {
      return all == 0 ? 1 : (double) done / all;
    }
  }

  /// The stacks, in the plan's order.
  public List<StackRows> stacks() {
    return List.copyOf(stacks.values());
  }

  /// All events so far, oldest first.
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /// The events after the first ones, oldest first.
  ///
  /// @param first how many to leave out, at most as many as there are
  public List<Line> linesFrom(int first) {
    return List.copyOf(lines.subList(first, lines.size()));
  }

  /// Why nothing is heard of AWS at the moment.
  public Optional<Problem> waiting() {
    return waiting;
  }

  /// When the operation began, in the target's time.
  public Optional<Instant> begun() {
    return begun;
  }

  /// The resources of all stacks.
  public Count count() {
    int done = 0;
    int all = 0;
    for (StackRows stack : stacks.values()) {
      for (ResourceRow row : stack.resources()) {
        all++;
        done += row.done() ? 1 : 0;
      }
    }
    return new Count(done, all);
  }

  /// How many resources stay although their stack goes.
  public int kept() {
    return (int)
        stacks.values().stream()
            .flatMap(it -> it.resources().stream())
            .filter(it -> it.state() == ResourceRow.State.KEPT)
            .count();
  }

  /// How many stacks AWS is at work on.
  public int working() {
    return (int) stacks.values().stream().filter(StackRows::working).count();
  }

  /// Takes news in.
  ///
  /// @param now in the target's time
  public void tell(Progress progress, Instant now) {
    waiting = Optional.empty();
    switch (progress) {
      case Progress.Begun it -> begun = Optional.of(it.operation().begun());
      case Progress.Observed it -> it.stacks().forEach(this::observed);
      case Progress.Compared it -> {
        if (!it.changeSet().changes().isEmpty()) {
          rows(it.stack()).compared(it.changeSet().changes());
        }
      }
      case Progress.Events it -> {
        StackRows rows = rows(it.stack());
        for (StackEvent event : it.events()) {
          if (ofThisOperation(event)) {
            rows.happened(event);
            lines.add(new Line(it.stack(), event));
          }
        }
      }
      case Progress.Settled it -> rows(it.stack()).settled(it.outcome(), now);
      case Progress.Waiting it -> waiting = Optional.of(it.problem());
    }
  }

  /// It has ended: a stack that nobody touched had nothing to do in it.
  void close() {
    stacks.values().forEach(StackRows::close);
  }

  /// A stack that goes tells its whole life again, since AWS doesn't date a deletion by itself.
  private boolean ofThisOperation(StackEvent event) {
    return switch (kind) {
      case APPLY -> true;
      case TEARDOWN -> event.status().startsWith("DELETE_");
    };
  }

  private void observed(String stack, StackDescription description) {
    // Rows come from events; an observation only makes sure that the stack has a place.
    if (description.status().inProgress()) {
      rows(stack);
    }
  }

  private StackRows rows(String stack) {
    return stacks.computeIfAbsent(
        stack, id -> new StackRows(new StackRows.Expected(id, id, List.of())));
  }
}
