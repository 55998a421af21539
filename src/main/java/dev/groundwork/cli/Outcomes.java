package dev.groundwork.cli;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the outcomes of an operation mean for a person and for the exit status.
final class Outcomes {
  /// Codes of what AWS has never heard of, and said nothing to.
  private static final Set<String> OUR_OWN = Set.of("Interrupted");

  private Outcomes() {}

  /// One line.
  static String words(StackOutcome outcome) {
    return switch (outcome) {
      case StackOutcome.Applied _ -> "done";
      case StackOutcome.Unchanged _ -> "already as chosen";
      case StackOutcome.Deleted _ -> "gone";
      case StackOutcome.RolledBack _ -> "failed; as it was before";
      case StackOutcome.Failed _ -> "failed";
      case StackOutcome.Declined _ -> "left alone, because data would be lost";
      case StackOutcome.Blocked(String by) -> "not begun, because " + by + " isn't done";
    };
  }

  /// What a person must know besides [#refusal] about each stack that did not get there, causes
  /// first.
  static List<String> explanations(OperationOutcome outcome, Workspace workspace) {
    List<String> lines = new ArrayList<>();
    outcome.stopped().ifPresent(problem -> lines.addAll(of(problem, lines)));
    for (Map.Entry<String, StackOutcome> each : outcome.stacks().entrySet()) {
      switch (each.getValue()) {
        case StackOutcome.Failed(Problem problem, Optional<StackEvent> cause) -> {
          lines.addAll(of(problem, lines));
          cause.ifPresent(it -> lines.add("  First failure: " + cause(it)));
        }
        case StackOutcome.RolledBack(Problem problem) -> lines.addAll(of(problem, lines));
        case StackOutcome.Declined declined ->
            declined.redStops().forEach(stop -> lines.add(RedStops.sentence(stop, workspace)));
        case StackOutcome.Applied _,
            StackOutcome.Unchanged _,
            StackOutcome.Deleted _,
            StackOutcome.Blocked _ -> {}
      }
    }
    return lines;
  }

  /// The one sentence for standard error.
  ///
  /// @return empty if every stack got where it should
  static Optional<Refusal> refusal(OperationOutcome outcome) {
    if (outcome.reached()) {
      return Optional.empty();
    }
    if (outcome.stopped().isPresent()) {
      return Optional.of(Refusal.failed(outcome.stopped().get().sentence().english()));
    }
    for (StackOutcome each : outcome.stacks().values()) {
      if (each instanceof StackOutcome.Failed(Problem problem, Optional<StackEvent> cause)) {
        return Optional.of(
            Refusal.failed(
                problem.sentence() + cause.map(it -> " First failure: " + cause(it)).orElse("")));
      }
      if (each instanceof StackOutcome.RolledBack(Problem problem)) {
        return Optional.of(Refusal.failed(problem.sentence().english()));
      }
    }
    return Optional.of(
        Refusal.needsConfirmation(
            "A change was left out because data would be lost; confirm it with --confirm and the"
                + " project's name."));
  }

  private static String cause(StackEvent event) {
    return event.logicalId()
        + " ("
        + event.type()
        + "): "
        + event.reason().orElse("AWS gave no reason.");
  }

  /// The first problem is what the refusal says; only its details are missing there.
  private static List<String> of(Problem problem, List<String> before) {
    List<String> lines = new ArrayList<>();
    if (!before.isEmpty()) {
      lines.addAll(
          List.of(
              problem.title().english(),
              "  " + problem.meaning(),
              "  Next: " + problem.nextStep()));
    }
    if (!OUR_OWN.contains(problem.code())) {
      lines.add("  AWS says: " + problem.detail());
    }
    return lines;
  }
}
