package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers where a project stands. Asks AWS.
final class StatusReport {
  private StatusReport() {}

  static Status of(Workspace workspace, Accounting accounting) {
    Map<String, StackDescription> standing = workspace.observe();
    ResolvedPlan resolved = workspace.resolved();
    accounting.look(
        resolved,
        standing,
        workspace.stacks(),
        workspace.connection().running(),
        workspace.clock().instant());
    List<Status.StackState> stacks = new ArrayList<>();
    StackNames names = workspace.names();
    for (ResolvedStack stack : resolved.stacks()) {
      stacks.add(
          new Status.StackState(
              stack.id(),
              names.of(stack.definition()),
              Optional.ofNullable(standing.get(stack.id()))));
    }
    StepStates states =
        new StepStates(
            resolved,
            standing,
            new StepStates.Known(
                workspace.ticked(), workspace.decidedElsewhere(), !workspace.identity().root()),
            workspace.given());
    Unchosen standingStill = Unchosen.of(workspace);
    List<Status.Superseded> unchosen =
        standingStill.stacks().stream()
            .map(
                it ->
                    new Status.Superseded(
                        new Status.StackState(
                            it.id(), names.of(it), Optional.ofNullable(standing.get(it.id()))),
                        standingStill.used(it)))
            .toList();
    return new Status(
        stacks, unchosen, states.all(), workspace.meter(), shared(workspace, accounting));
  }

  /// What this environment shares with one that counts it.
  private static Optional<Status.Shared> shared(Workspace workspace, Accounting accounting) {
    Set<String> elsewhere = workspace.decidedElsewhere();
    Map<String, Money> all = accounting.meter(workspace.clock().instant(), Set.of()).perStack();
    return workspace.observed().others().stream()
        .findFirst()
        .filter(_ -> !elsewhere.isEmpty())
        .map(
            first ->
                new Status.Shared(
                    first.title(),
                    elsewhere.stream()
                        .collect(
                            Collectors.toMap(it -> it, it -> all.getOrDefault(it, Money.ZERO)))));
  }
}
