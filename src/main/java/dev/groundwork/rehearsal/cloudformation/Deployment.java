package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.StackOutput;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries out a definition: makes, changes and replaces resources in the order of their
/// dependencies, and then tidies up or leads back.
///
/// @param scene how long things take, and what goes wrong
/// @param timeline where it is laid down
/// @param definition what the stack is to become
/// @param blueprint the same, resolved
/// @param rows what the stack has now
record Deployment(
    Scene scene,
    Timeline timeline,
    Definition definition,
    Blueprint blueprint,
    Map<String, Row> rows) {
  /// What happens when the creation of a stack fails.
  enum OnFailure {
    DO_NOTHING,
    ROLLBACK,
    DELETE
  }

  /// Creates the stack.
  void create(Instant begin, OnFailure onFailure) {
    timeline.stack(begin, "CREATE_IN_PROGRESS", Optional.of(Timeline.USER));
    timeline.view(view(begin, List.of(), false));
    Steps.Result made = steps().lay(begin.plusSeconds(1));
    Instant end = made.end().plusSeconds(1);
    if (!made.failed()) {
      timeline.stack(end, "CREATE_COMPLETE", Optional.empty());
      timeline.view(view(end, blueprint.outputs(), true));
      return;
    }
    String reason = Reasons.failed(made);
    Rollback rollback = new Rollback(scene, timeline);
    switch (onFailure) {
      case DO_NOTHING -> timeline.stack(end, "CREATE_FAILED", Optional.of(reason));
      case ROLLBACK -> {
        timeline.next("ROLLBACK", end);
        timeline.stack(
            end, "ROLLBACK_IN_PROGRESS", Optional.of(reason + "Rollback requested by user."));
        rollback.ofCreation(end, "ROLLBACK_COMPLETE", "ROLLBACK_FAILED");
      }
      case DELETE -> {
        timeline.next("DELETE_STACK", end);
        timeline.stack(
            end, "DELETE_IN_PROGRESS", Optional.of(reason + "Delete requested by user."));
        rollback.ofCreation(end, "DELETE_COMPLETE", "DELETE_FAILED");
      }
    }
  }

  /// Updates the stack.
  ///
  /// @param outputs what it tells until then
  void update(Instant begin, List<StackOutput> outputs) {
    Content before = Content.of(scene.types(), timeline.account(), timeline.stack(), begin);
    timeline.stack(begin, "UPDATE_IN_PROGRESS", Optional.of(Timeline.USER));
    timeline.view(view(begin, outputs, false));
    Steps.Result made = steps().lay(begin.plusSeconds(1));
    Instant end = made.end().plusSeconds(1);
    if (!made.failed()) {
      tidy(end, before);
    } else if (definition.rollback()) {
      timeline.next("ROLLBACK", end);
      new Rollback(scene, timeline).lay(end, Reasons.failed(made), Set.of());
    } else {
      timeline.stack(end, "UPDATE_FAILED", Optional.of(Reasons.failed(made)));
    }
  }

  /// Deletes what the update has replaced or dropped. What cannot be deleted is left behind, and
  /// the update is complete all the same.
  private void tidy(Instant begin, Content before) {
    timeline.stack(begin, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", Optional.empty());
    timeline.view(view(begin, blueprint.outputs(), true));
    List<Removal.Leaving> leaving = new ArrayList<>();
    for (Row row : before.listed()) {
      Optional<ResolvedResource> next = blueprint.resource(row.logicalId());
      if (next.isEmpty()) {
        leaving.add(new Removal.Leaving(row, before.deletionPolicy(row.logicalId())));
      } else if (!row.physicalId().equals(blueprint.id(row.logicalId())) && row.exists()) {
        DeletionPolicy policy =
            row.sound() ? next.get().updateReplacePolicy() : DeletionPolicy.DELETE;
        leaving.add(new Removal.Leaving(row, policy));
      }
    }
    Removal.Result removed =
        new Removal(scene, timeline, before).lay(leaving, begin.plusSeconds(1));
    timeline.stack(removed.end().plusSeconds(1), "UPDATE_COMPLETE", Optional.empty());
  }

  private View view(Instant at, List<StackOutput> outputs, boolean stable) {
    return new View(at, definition, outputs, blueprint.imports(), stable);
  }

  private Steps steps() {
    return new Steps(scene, timeline, blueprint, rows, definition.tags());
  }
}
