package dev.groundwork.cli;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Progress as one JSON object a line; `cli/progress.schema.json` describes them.
final class ProgressJson implements Narrator {
  private final Workspace workspace;
  private final PrintWriter out;
  private String meter = "";

  ProgressJson(Workspace workspace, PrintWriter out) {
    this.workspace = workspace;
    this.out = out;
  }

  @Override
  public synchronized void accept(Progress progress) {
    switch (progress) {
      case Progress.Begun(Operation operation, boolean resumed) -> begun(operation, resumed);
      case Progress.Observed _ -> meter();
      case Progress.Compared(String stack, ChangeSet changeSet) ->
          write(
              "compared",
              fields(
                  "stack",
                  stack,
                  "changes",
                  changeSet.changes().stream().map(this::change).toList()));
      case Progress.Events(String stack, List<StackEvent> events) ->
          events.forEach(event -> event(stack, event));
      case Progress.Settled(String stack, StackOutcome outcome) -> settled(stack, outcome);
      case Progress.Waiting(Problem problem) ->
          write("waiting", fields("problem", problem(problem)));
    }
  }

  /// Writes one object.
  synchronized void write(String event, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    line.putAll(fields);
    out.println(Json.write(line));
  }

  private void begun(Operation operation, boolean resumed) {
    write(
        "begun",
        fields(
            "operation", operation.id(),
            "kind", operation.kind().name().toLowerCase(Locale.ROOT),
            "project", workspace.project().name(),
            "rehearsal", workspace.rehearsal(),
            "stacks", operation.stacks(),
            "resumed", resumed));
  }

  private void meter() {
    Map<String, Object> reading = reading(workspace.meter());
    if (!meter.equals(reading.toString())) {
      meter = reading.toString();
      write("meter", reading);
    }
  }

  /// The meter as every output has it.
  static Map<String, Object> reading(MeterReading meter) {
    return fields(
        "runRateMonthly", meter.runRate().total().display(),
        "spent", meter.spent().total().exact(),
        "complete", meter.complete());
  }

  private Map<String, Object> change(Change change) {
    return fields(
        "action", change.action().name().toLowerCase(Locale.ROOT),
        "logicalId", change.logicalId(),
        "type", change.type(),
        "replacement", change.replacement().name().toLowerCase(Locale.ROOT));
  }

  private void event(String stack, StackEvent event) {
    if (event.aboutStack()) {
      if (!event.status().startsWith("REVIEW")) {
        write(
            "stack",
            fields(
                "stack", stack,
                "name", event.stackName(),
                "status", event.status(),
                "at", event.at().toString()));
      }
      return;
    }
    Map<String, Object> fields = fields("stack", stack, "at", event.at().toString());
    fields.putAll(resource(event));
    write("resource", fields);
  }

  private static Map<String, Object> resource(StackEvent event) {
    Map<String, Object> fields =
        fields("logicalId", event.logicalId(), "type", event.type(), "status", event.status());
    event.physicalId().ifPresent(it -> fields.put("physicalId", it));
    event.reason().ifPresent(it -> fields.put("reason", it));
    return fields;
  }

  private void settled(String stack, StackOutcome outcome) {
    Map<String, Object> fields = fields("stack", stack, "outcome", outcome.word());
    switch (outcome) {
      case StackOutcome.Failed(Problem problem, Optional<StackEvent> cause) -> {
        fields.put("problem", problem(problem));
        cause.ifPresent(it -> fields.put("rootCause", resource(it)));
      }
      case StackOutcome.RolledBack(Problem problem) -> fields.put("problem", problem(problem));
      case StackOutcome.Blocked(String by) -> fields.put("by", by);
      case StackOutcome.Declined declined ->
          fields.put(
              "redStops",
              declined.redStops().stream().map(it -> RedStops.sentence(it, workspace)).toList());
      case StackOutcome.Applied _, StackOutcome.Unchanged _, StackOutcome.Deleted _ -> {}
    }
    write("settled", fields);
  }

  /// A problem as every output has it.
  static Map<String, Object> problem(Problem problem) {
    return fields(
        "code", problem.code(),
        "title", problem.title().english(),
        "meaning", problem.meaning().english(),
        "nextStep", problem.nextStep().english(),
        "detail", problem.detail());
  }

  /// Names and values in turn.
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
