package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.OperationOutcome;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.SnapshotGateway.Snapshot;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Certificate.Fate;
import dev.groundwork.core.workspace.Certificate.ResourceProof;
import dev.groundwork.core.workspace.Certificate.SnapshotProof;
import dev.groundwork.core.workspace.Certificate.StackProof;
import dev.groundwork.core.workspace.TeardownChoice.Snapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes stacks down and gathers the proof.
final class Teardown {
  private final TeardownPlan before;
  private final TeardownChoice choice;
  private final DataFates fates;
  private final StackGateway stacks;
  private final SnapshotGateway snapshots;

  /// @param before the list before, as it was when the teardown first began
  /// @param fates what becomes of data
  Teardown(
      TeardownPlan before,
      TeardownChoice choice,
      DataFates fates,
      StackGateway stacks,
      SnapshotGateway snapshots) {
    this.before = before;
    this.choice = choice;
    this.fates = fates;
    this.stacks = stacks;
    this.snapshots = snapshots;
  }

  /// Runs the engine.
  @FunctionalInterface
  interface Run {
    OperationOutcome toward(TargetState target) throws InterruptedException;
  }

  /// What the proof consists of.
  record Proof(
      List<StackProof> stacks, List<ResourceProof> resources, List<SnapshotProof> snapshots) {
    boolean complete() {
      return stacks.stream().allMatch(it -> it.fate() == Fate.GONE || it.fate() == Fate.KEPT);
    }
  }

  /// The ids of the stacks that go. Account-wide stacks stay while anything else stays that may
  /// cost.
  Set<String> leaving() {
    Set<String> watching = before.watching(choice, fates);
    Set<String> leaving = new LinkedHashSet<>();
    for (TeardownPlan.Row row : before.rows()) {
      if (!choice.keep().contains(row.stack()) && !watching.contains(row.stack())) {
        leaving.add(row.stack());
      }
    }
    return leaving;
  }

  Proof run(Run engine, TargetState target) throws InterruptedException {
    OperationOutcome outcome = engine.toward(target);
    List<SnapshotProof> snapshotProofs = new ArrayList<>();
    for (TeardownPlan.Row row : before.rows()) {
      boolean gone = outcome.stacks().get(row.stack()) instanceof StackOutcome.Deleted;
      for (String database : gone ? row.databases() : List.<String>of()) {
        for (Snapshot snapshot : snapshots.snapshotsOf(database)) {
          snapshotProofs.add(prove(snapshot));
        }
      }
    }
    List<StackProof> stackProofs = new ArrayList<>();
    List<ResourceProof> resourceProofs = new ArrayList<>();
    Set<String> leaving = leaving();
    for (TeardownPlan.Row row : before.rows()) {
      Fate fate = fate(row, leaving, outcome);
      stackProofs.add(
          new StackProof(
              row.stack(),
              row.name(),
              row.stackId(),
              fate,
              fate == Fate.KEPT
                  ? Optional.of(kept(row))
                  : problem(outcome.stacks().get(row.stack()))));
      resourceProofs.addAll(resources(row, fate));
    }
    return new Proof(stackProofs, resourceProofs, snapshotProofs);
  }

  private SnapshotProof prove(Snapshot snapshot) {
    boolean delete = choice.snapshots() == Snapshots.NONE;
    if (delete) {
      snapshots.deleteSnapshot(snapshot.id());
    }
    return new SnapshotProof(
        snapshot.id(), snapshot.databaseId(), snapshot.gigabytes(), delete ? Fate.GONE : Fate.KEPT);
  }

  private static Fate fate(TeardownPlan.Row row, Set<String> leaving, OperationOutcome outcome) {
    if (!leaving.contains(row.stack())) {
      return Fate.KEPT;
    }
    return outcome.stacks().get(row.stack()) instanceof StackOutcome.Deleted
        ? Fate.GONE
        : Fate.LEFT;
  }

  private Saying kept(TeardownPlan.Row row) {
    if (before.shared().contains(row.stack())) {
      return Saying.of("leftover.why.shared", String.join(", ", before.others()));
    }
    return Saying.of(
        choice.keep().contains(row.stack()) ? "leftover.why.chosen" : Certificate.StackProof.WATCH);
  }

  private static Optional<Saying> problem(@org.jspecify.annotations.Nullable StackOutcome outcome) {
    return switch (outcome) {
      case StackOutcome.Failed failed -> Optional.of(failed.problem().sentence());
      case StackOutcome.Blocked blocked -> Optional.of(Saying.of("engine.waits", blocked.by()));
      case null, default -> Optional.empty();
    };
  }

  /// Asks AWS about every resource of the list before: a deleted stack still tells what became of
  /// its parts.
  private List<ResourceProof> resources(TeardownPlan.Row row, Fate stack) {
    Map<String, String> statuses = new HashMap<>();
    if (stack == Fate.GONE) {
      stacks
          .listStackResources(row.stackId())
          .forEach(it -> statuses.put(it.logicalId(), it.status()));
    }
    List<ResourceProof> proofs = new ArrayList<>();
    for (StackResource resource : row.resources()) {
      Fate fate =
          switch (stack) {
            case KEPT, LEFT, UNKNOWN -> stack;
            case GONE ->
                switch (statuses.getOrDefault(resource.logicalId(), "")) {
                  case "DELETE_COMPLETE" -> Fate.GONE;
                  case "DELETE_SKIPPED" -> Fate.KEPT;
                  case "" -> Fate.UNKNOWN;
                  default -> Fate.LEFT;
                };
          };
      proofs.add(
          new ResourceProof(
              row.stack(), resource.logicalId(), resource.physicalId(), resource.type(), fate));
    }
    return proofs;
  }
}
