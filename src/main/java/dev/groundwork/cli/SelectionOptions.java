package dev.groundwork.cli;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.Workspace;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// `--week`, `--step` and `--all`.
final class SelectionOptions {
  @Option(names = "--week", paramLabel = "N", description = "The steps of one week.")
  private Optional<Integer> week = Optional.empty();

  @Option(names = "--step", paramLabel = "ID", description = "One step.")
  private Optional<String> step = Optional.empty();

  @Option(names = "--all", description = "Every step of the plan.")
  private boolean all;

  /// What was asked for; without any word about it, the first week with something to apply. (To
  /// find that out asks AWS.)
  Selection of(Workspace workspace) {
    Plan plan = workspace.plan();
    if (Stream.of(week.isPresent(), step.isPresent(), all).filter(it -> it).count() > 1) {
      throw Refusal.usage("Give one of --week, --step and --all.");
    }
    if (step.isPresent()) {
      return Refusal.unlessUnknown(() -> Selection.step(plan, step.get()));
    }
    if (week.isPresent()) {
      return Selection.week(plan, week.get());
    }
    return all ? Selection.all(plan) : next(workspace);
  }

  /// Whether `--all` was given.
  boolean everything() {
    return all;
  }

  private static Selection next(Workspace workspace) {
    Plan plan = workspace.plan();
    return workspace.status().steps().stream()
        .filter(it -> it.state() != Status.State.DONE)
        .filter(it -> plan.step(it.step()) instanceof Step.StackStep)
        .findFirst()
        .map(it -> Selection.week(plan, it.week()))
        .orElseGet(() -> Selection.all(plan));
  }
}
