package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.Confirmations;
import dev.groundwork.core.engine.Engine;
import dev.groundwork.core.engine.Gate;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.Reach;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.project.CostChoices;
import dev.groundwork.core.project.ProjectLock;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.words.Saying;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The acts of a workspace that change AWS. Each holds the project's lock while it lasts, goes
/// through the gate, and is entered in journal and ledger.
///
/// Confined to the workspace's thread.
final class Acts {
  private final Workspace workspace;
  private final Ports ports;
  private final Accounting accounting;

  Acts(Workspace workspace, Ports ports, Accounting accounting) {
    this.workspace = workspace;
    this.ports = ports;
    this.accounting = accounting;
  }

  /// See [Workspace#apply].
  OperationOutcome apply(
      Selection selection, Confirmations confirmations, Consumer<Progress> listener)
      throws InterruptedException {
    try (ProjectLock _ = lock()) {
      workspace.findOwnAddress();
      Map<String, StackDescription> standing = workspace.observe();
      Preconditions.checkSomething(selection);
      Preconditions.checkNoMove(PhaseMove.underWay(workspace), selection.stacks(), standing);
      Preconditions.check(workspace.resolved(), selection.stacks(), standing);
      return run(
          Operation.Kind.APPLY,
          target(workspace.answers(), selection.stacks()),
          workspace.resolved(),
          confirmations,
          listener);
    }
  }

  /// Brings stacks to where some answers want them.
  ///
  /// @throws NotPossible when it can't begin
  OperationOutcome bring(
      Answers wanted, Set<String> stacks, Confirmations confirmations, Consumer<Progress> listener)
      throws InterruptedException {
    try (ProjectLock _ = lock()) {
      workspace.findOwnAddress();
      Map<String, StackDescription> standing = workspace.observe();
      ResolvedPlan resolved = workspace.resolved(wanted);
      Preconditions.check(resolved, stacks, standing);
      return run(Operation.Kind.APPLY, target(wanted, stacks), resolved, confirmations, listener);
    }
  }

  /// The project is in another phase, with everything that it has.
  void arrive(String phase) {
    try (ProjectLock _ = lock()) {
      workspace.save(workspace.project().withPhase(phase));
      workspace.observe();
      reprice();
    }
  }

  /// Estimates take something else of the founder's; the meter follows for what runs as the plan
  /// says. Asks nobody.
  void assume(CostChoices costs) {
    if (!workspace.built()) {
      workspace.save(workspace.project().withCosts(costs));
      return;
    }
    try (ProjectLock _ = lock()) {
      ResolvedPlan before = workspace.resolved();
      workspace.save(workspace.project().withCosts(costs));
      accounting.assume(before, workspace.resolved(), workspace.clock().instant());
    }
  }

  /// What stands as the plan wants it bills by the plan's present estimate.
  private void reprice() {
    ResolvedPlan resolved = workspace.resolved();
    accounting.reprice(
        resolved,
        StepStates.asPlanned(resolved, workspace.observed().standing()),
        workspace.clock().instant());
  }

  /// Deletes stacks, in reverse order.
  OperationOutcome remove(Set<String> stacks, Consumer<Progress> listener)
      throws InterruptedException {
    try (ProjectLock _ = lock()) {
      Set<String> leaving = new HashSet<>(stacks);
      leaving.removeAll(workspace.teardownPlan().shared());
      TargetState target = new TeardownTarget(workspace.plan(), workspace.names(), leaving);
      return run(Operation.Kind.TEARDOWN, target, workspace.resolved(), _ -> true, listener);
    }
  }

  /// See [Workspace#teardown].
  Certificate teardown(TeardownChoice chosen, Consumer<Progress> listener)
      throws InterruptedException {
    try (ProjectLock _ = lock()) {
      TeardownPlan now = workspace.teardownPlan();
      TeardownChoice choice = chosen.withNeeds(workspace.resolved()).keeping(now.shared());
      Preconditions.checkUnprotected(workspace.plan(), workspace.observe(), choice);
      Inventory inventory = new Inventory(workspace.folder().targetFile("inventory.json"));
      TeardownPlan before = inventory.begin(now);
      if (before.losesData(choice.keep())
          && !workspace.rehearsal()
          && !choice.confirmedName().equals(workspace.project().name())) {
        throw new NotPossible(
            NotPossible.Reason.CONFIRMATION,
            Saying.of("act.confirmation", workspace.project().name()),
            List.of());
      }
      Gate gate = gate();
      Teardown teardown =
          new Teardown(
              before, choice, workspace.dataFates(), gate, workspace.connection().snapshots());
      TargetState target =
          new TeardownTarget(workspace.plan(), workspace.names(), teardown.leaving());
      Teardown.Proof proof =
          teardown.run(
              wanted ->
                  run(Operation.Kind.TEARDOWN, wanted, workspace.resolved(), _ -> true, listener),
              target);
      accounting.keep(proof.snapshots(), workspace.project().region(), workspace.clock().instant());
      Certificate certificate = Certificates.of(workspace, proof);
      inventory.end();
      return certificate;
    }
  }

  private TargetState target(Answers wanted, Set<String> stacks) {
    return target(wanted, stacks, stacks);
  }

  /// The stacks as some answers want them, with what stands beside them.
  ///
  /// @param taken the stacks that are taken as there beside those that are
  TargetState target(Answers wanted, Set<String> stacks, Set<String> taken) {
    Set<String> there = new HashSet<>(workspace.observed().standing().keySet());
    there.addAll(taken);
    Reach reach = Reach.built(workspace.plan(), there);
    Set<String> own = new HashSet<>(stacks);
    own.removeAll(workspace.decidedElsewhere());
    return new ApplyTarget(workspace.plan(), wanted, workspace.names(), own, reach);
  }

  private OperationOutcome run(
      Operation.Kind kind,
      TargetState target,
      ResolvedPlan resolved,
      Confirmations confirmations,
      Consumer<Progress> listener)
      throws InterruptedException {
    Journal journal = workspace.folder().journal();
    List<String> stacks = target.given(Map.of()).stream().map(StackTarget::stack).toList();
    Operation operation =
        journal
            .unfinished()
            .filter(it -> it.kind() == kind && it.stacks().equals(stacks))
            .orElseGet(
                () -> new Operation(newOperationId(), kind, stacks, workspace.clock().instant()));
    accounting.begin(
        resolved,
        workspace.observed().standing(),
        workspace.stacks(),
        workspace.connection().running(),
        workspace.clock().instant());
    try {
      return new Engine(gate(), workspace.clock(), journal, ports.calls())
          .run(
              operation,
              target,
              confirmations,
              progress -> {
                if (progress instanceof Progress.Events events) {
                  accounting.observe(events.stack(), events.events());
                }
                listener.accept(progress);
              });
    } finally {
      accounting.end();
    }
  }

  private String newOperationId() {
    return Long.toString(ports.random().nextLong(1L << 40), 36);
  }

  /// A gate for one act, which asks AWS once which account this is.
  Gate gate() {
    String account =
        switch (workspace.target()) {
          case Target.Rehearsal _ -> workspace.identity().account();
          case Target.Account fixed -> fixed.account().orElseGet(() -> fix(fixed));
        };
    return new Gate(
        workspace.stacks(), workspace.connection().identity(), account, workspace.project().id());
  }

  /// Fixes the project to the account of its first use.
  private String fix(Target.Account target) {
    String account = workspace.identity().account();
    workspace.folder().save(target.fixedTo(account));
    return account;
  }

  private ProjectLock lock() {
    return workspace
        .folder()
        .tryLock()
        .orElseThrow(
            () ->
                new NotPossible(
                    NotPossible.Reason.BUSY,
                    Saying.of("act.busy", ProjectLock.holder(workspace.folder())),
                    List.of()));
  }
}
