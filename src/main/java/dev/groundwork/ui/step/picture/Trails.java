package dev.groundwork.ui.step.picture;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.ui.run.ResourceRow;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.RunRows;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.Situation;
import dev.groundwork.ui.step.picture.Picture.State;
import dev.groundwork.ui.step.picture.Picture.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What AWS has told of each resource: its past events, and over them what the operation that runs
/// has told since.
final class Trails {
  private final Map<String, ResourceRow> rows = new HashMap<>();
  private final Map<String, String> physicalIds = new HashMap<>();

  /// Nothing was told yet.
  Trails() {}

  /// @param past events of stacks that stand, oldest first
  /// @param run the last operation of this window
  Trails(List<RunRows.Line> past, Optional<Run> run) {
    RunRows folded = new RunRows(Operation.Kind.APPLY, List.of());
    for (RunRows.Line line : past) {
      folded.tell(new Progress.Events(line.stack(), List.of(line.event())), line.event().at());
      remember(line);
    }
    folded.stacks().forEach(this::take);
    run.ifPresent(
        it -> {
          it.rows().stacks().forEach(this::take);
          it.rows().lines().forEach(this::remember);
        });
  }

  private void take(StackRows stack) {
    for (ResourceRow row : stack.resources()) {
      if (row.begun().isPresent()) {
        rows.put(key(stack.stack(), row.logicalId()), row);
      }
    }
  }

  private void remember(RunRows.Line line) {
    StackEvent event = line.event();
    event
        .physicalId()
        .filter(it -> !it.isBlank())
        .ifPresent(it -> physicalIds.put(key(line.stack(), event.logicalId()), it));
  }

  Trace trace(String stack, String logicalId) {
    ResourceRow row = rows.get(key(stack, logicalId));
    return new Trace(
        Optional.ofNullable(physicalIds.get(key(stack, logicalId))),
        row == null ? Optional.empty() : row.reason());
  }

  /// Events say it best; where there are none, the stack's own status does.
  State state(Situation now, String stack, String logicalId) {
    ResourceRow row = rows.get(key(stack, logicalId));
    if (row != null) {
      return switch (row.state()) {
        case WAITING -> State.PLANNED;
        case WORKING -> State.WORKING;
        case READY, KEPT -> State.READY;
        case GONE -> State.GONE;
        case FAILED -> State.FAILED;
      };
    }
    boolean ready =
        now.status().stream()
            .flatMap(it -> it.stacks().stream())
            .filter(it -> it.stack().equals(stack))
            .flatMap(it -> it.description().stream())
            .anyMatch(it -> it.status().ready());
    return ready ? State.READY : State.PLANNED;
  }

  private static String key(String stack, String logicalId) {
    return stack + "." + logicalId;
  }
}
