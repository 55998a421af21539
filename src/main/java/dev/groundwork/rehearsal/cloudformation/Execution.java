package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Begins an operation on a stack: from the account before to the account with the operation's
/// whole timeline in it. Nothing here looks at the clock or changes what it was given.
///
/// @param scene how long things take, and what goes wrong
/// @param account the account before
/// @param stack the stack before, which need not be in the account yet
/// @param token the caller's token, which every event repeats
/// @param now when the operation begins
record Execution(Scene scene, Account account, Stack stack, Optional<String> token, Instant now) {

  /// Creates the stack.
  Account create(Definition definition, Deployment.OnFailure onFailure) {
    Timeline timeline = timeline("CREATE_STACK");
    deployment(timeline, definition, Map.of()).create(now, onFailure);
    return timeline.finish();
  }

  /// Updates the stack.
  Account update(Definition definition) {
    Timeline timeline = timeline("UPDATE_STACK");
    Map<String, Row> rows = new StackNow(stack, now).rows();
    deployment(timeline, definition, rows)
        .update(now, stack.view(now).map(View::outputs).orElse(List.of()));
    return timeline.finish();
  }

  /// Deletes the stack, breaking off its creation if that is under way.
  ///
  /// @param retained logical ids that are kept
  /// @param force whether what cannot be deleted is left behind
  Account delete(Set<String> retained, boolean force) {
    Account stopped = Interruption.of(account, stack, now);
    Timeline timeline = timeline("DELETE_STACK", stopped);
    timeline.stack(now, "DELETE_IN_PROGRESS", Optional.of(Timeline.USER));
    cancelled(timeline, "Resource creation cancelled");
    Instant begin = now.plusSeconds(1);
    Content content = Content.of(scene.types(), stopped, timeline.stack(), begin);
    List<Removal.Leaving> leaving =
        content.listed().stream()
            .map(row -> new Removal.Leaving(row, policy(content, row, retained, force)))
            .toList();
    Removal.Result removed = new Removal(scene, timeline, content).lay(leaving, begin);
    timeline.stack(
        removed.end().plusSeconds(1),
        removed.failed().isEmpty() ? "DELETE_COMPLETE" : "DELETE_FAILED",
        Reasons.failed("delete", removed.failed()));
    return timeline.finish();
  }

  /// Begins to delete and finds that another stack uses an export: the stack is again what it was.
  Account refuseDeletion(String reason) {
    String status = new StackNow(stack, now).status();
    Timeline timeline = timeline("DELETE_STACK");
    timeline.stack(now, "DELETE_IN_PROGRESS", Optional.of(Timeline.USER));
    timeline.stack(now.plus(Duration.ofSeconds(2)), status, Optional.of(reason));
    return timeline.finish();
  }

  /// Breaks off an update and leads back.
  Account cancelUpdate() {
    Timeline timeline = timeline("ROLLBACK", Interruption.of(account, stack, now));
    cancelled(timeline, "Resource update cancelled");
    new Rollback(scene, timeline).lay(now.plusSeconds(1), Timeline.USER, Set.of());
    return timeline.finish();
  }

  /// Leads back an update that failed.
  ///
  /// @param kind `ROLLBACK` or `CONTINUE_ROLLBACK`
  /// @param skipped logical ids that are left as they are
  Account rollBackUpdate(String kind, Set<String> skipped) {
    Timeline timeline = timeline(kind);
    new Rollback(scene, timeline).lay(now, Timeline.USER, skipped);
    return timeline.finish();
  }

  /// Deletes what a failed creation has left.
  Account rollBackCreation() {
    Timeline timeline = timeline("ROLLBACK");
    timeline.stack(now, "ROLLBACK_IN_PROGRESS", Optional.of(Timeline.USER));
    new Rollback(scene, timeline).ofCreation(now, "ROLLBACK_COMPLETE", "ROLLBACK_FAILED");
    return timeline.finish();
  }

  private Deployment deployment(Timeline timeline, Definition definition, Map<String, Row> rows) {
    Planned planned =
        new Planned(
            scene.types(), account, stack, rows, false, new Replacement(account, stack, now));
    Blueprint blueprint = Blueprint.of(account, stack, definition, planned, now);
    return new Deployment(scene, timeline, definition, blueprint, rows);
  }

  private DeletionPolicy policy(Content content, Row row, Set<String> retained, boolean force) {
    boolean stuck = force && scene.deletionFault(account, stack, row, Set.of(), now).isPresent();
    return retained.contains(row.logicalId()) || stuck
        ? DeletionPolicy.RETAIN
        : content.deletionPolicy(row.logicalId());
  }

  /// What was being made or changed when the operation was broken off.
  private void cancelled(Timeline timeline, String reason) {
    for (Row row : new StackNow(stack, now).rows().values()) {
      if (row.status().endsWith("_IN_PROGRESS")) {
        String status = row.status().replace("_IN_PROGRESS", "_FAILED");
        timeline.event(
            now.plusMillis(1),
            row.logicalId(),
            row.physicalId(),
            row.type(),
            status,
            Optional.of(reason));
      }
    }
  }

  private Timeline timeline(String kind) {
    return timeline(kind, account);
  }

  private Timeline timeline(String kind, Account from) {
    Stack current =
        from.stacks().stream()
            .filter(each -> each.id().equals(stack.id()))
            .findFirst()
            .orElse(stack);
    return new Timeline(from, current, kind, token, now);
  }
}
