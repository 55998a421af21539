package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Leads a stack back: a created one to nothing, an updated one to what it last was. What there is
/// to do is read off the account, so it does not matter who asks, or how long after the failure.
///
/// @param scene how long things take, and what goes wrong
/// @param timeline where it is laid down; its stack's last operation is the one that failed
record Rollback(Scene scene, Timeline timeline) {

  /// Deletes everything that a failed creation made.
  ///
  /// @param complete the status when all is gone, `ROLLBACK_COMPLETE` or `DELETE_COMPLETE`
  /// @param failed the status when something could not be deleted
  void ofCreation(Instant begin, String complete, String failed) {
    Stack stack = timeline.stack();
    Content content = Content.of(scene.types(), timeline.account(), stack, begin);
    List<Removal.Leaving> leaving =
        content.listed().stream()
            .map(row -> new Removal.Leaving(row, onCreate(content, row)))
            .toList();
    Removal.Result removed =
        new Removal(scene, timeline, content).lay(leaving, begin.plusSeconds(1));
    Instant end = removed.end().plusSeconds(1);
    if (removed.failed().isEmpty()) {
      timeline.stack(end, complete, Optional.empty());
    } else {
      timeline.stack(end, failed, Reasons.failed("delete", removed.failed()));
    }
  }

  /// Leads an update back to what the stack last was, or to nothing if it never was anything.
  ///
  /// @param begin when
  /// @param reason why
  /// @param skipped logical ids that are left as they are
  void lay(Instant begin, String reason, Set<String> skipped) {
    if (timeline.stack().stableView(begin).isPresent()) {
      timeline.stack(begin, "UPDATE_ROLLBACK_IN_PROGRESS", Optional.of(reason));
      ofUpdate(begin.plusMillis(1), skipped);
    } else {
      timeline.stack(begin, "ROLLBACK_IN_PROGRESS", Optional.of(reason));
      ofCreation(begin.plusMillis(1), "ROLLBACK_COMPLETE", "ROLLBACK_FAILED");
    }
  }

  private void ofUpdate(Instant begin, Set<String> skipped) {
    Stack stack = timeline.stack();
    View target =
        stack
            .stableView(begin)
            .orElseThrow(() -> new IllegalStateException("never stable: " + stack.id()));
    Content content = Content.of(scene.types(), timeline.account(), stack, begin);
    timeline.view(new View(begin, target.definition(), target.outputs(), target.imports(), false));
    Map<String, PhysicalResource> before = heldAt(stack, target.at(), begin);
    Map<String, Schedule.Span> spans = restore(content, before, target.at(), begin, skipped);
    Instant restored = Schedule.end(spans.values(), begin).plusSeconds(1);
    List<String> failed =
        spans.entrySet().stream()
            .filter(each -> each.getValue().ending() == Schedule.Ending.FAILED)
            .map(Map.Entry::getKey)
            .toList();
    if (!failed.isEmpty()) {
      timeline.stack(restored, "UPDATE_ROLLBACK_FAILED", Reasons.failed("update", failed));
      return;
    }
    timeline.stack(restored, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", Optional.empty());
    Removal.Result removed =
        new Removal(scene, timeline, content)
            .lay(newcomers(content, before), restored.plusSeconds(1));
    Instant end = removed.end().plusSeconds(1);
    timeline.stack(end, "UPDATE_ROLLBACK_COMPLETE", Optional.empty());
    timeline.view(new View(end, target.definition(), target.outputs(), target.imports(), true));
  }

  private Map<String, Schedule.Span> restore(
      Content content,
      Map<String, PhysicalResource> before,
      Instant stable,
      Instant begin,
      Set<String> skipped) {
    SequencedMap<String, Schedule.Job> jobs = new LinkedHashMap<>();
    for (Row row : content.rows().values()) {
      Optional<PhysicalResource> old = Optional.ofNullable(before.get(row.logicalId()));
      if (old.isPresent()
          && touched(row, old.get(), stable)
          && !skipped.contains(row.logicalId())) {
        jobs.put(
            row.logicalId(),
            new Schedule.Job(
                content.needs(row.logicalId()),
                scene.lasts(Verb.UPDATE, row.type()),
                restoringFault(content, row)));
      }
    }
    Map<String, Schedule.Span> spans = Schedule.of(jobs, begin.plusSeconds(1), false);
    spans.forEach(
        (name, span) -> {
          PhysicalResource old = before.get(name);
          Schedule.Job job = jobs.get(name);
          if (old != null && job != null) {
            tell(name, old, stable, job, span);
          }
        });
    return spans;
  }

  private Optional<Fault> restoringFault(Content content, Row row) {
    return content
        .resource(row.logicalId())
        .flatMap(
            resource ->
                scene
                    .drill()
                    .fault(
                        Verb.UPDATE,
                        row.type() + ":rollback",
                        timeline.stack().name() + "/" + row.logicalId(),
                        Properties.json(resource),
                        timeline.account().struck()));
  }

  private void tell(
      String name, PhysicalResource old, Instant stable, Schedule.Job job, Schedule.Span span) {
    switch (span.ending()) {
      case DONE -> {
        event(span.start(), name, old, Verb.UPDATE.inProgress(), Optional.empty());
        event(span.end(), name, old, Verb.UPDATE.complete(), Optional.empty());
        PhysicalResource.Version version = old.version(stable);
        timeline.change(
            name,
            old.id(),
            each -> {
              List<PhysicalResource.Version> versions = new ArrayList<>(each.versions());
              versions.add(
                  new PhysicalResource.Version(
                      span.end(), version.properties(), version.attributes(), version.tags()));
              List<PhysicalResource.Dated> states = new ArrayList<>(each.states());
              states.add(new PhysicalResource.Dated(span.end(), "available"));
              return each.withVersions(versions).withStates(states);
            });
      }
      case FAILED -> {
        Fault fault = job.fault().orElseThrow();
        timeline.struck(fault);
        event(span.start(), name, old, Verb.UPDATE.inProgress(), Optional.empty());
        event(span.end(), name, old, Verb.UPDATE.failed(), Optional.of(fault.reason()));
      }
      case CANCELLED, NOT_STARTED -> {}
    }
  }

  private void event(
      Instant at, String name, PhysicalResource resource, String status, Optional<String> reason) {
    timeline.event(at, name, resource.id(), resource.type(), status, reason);
  }

  /// What the stack held when it was last stable and still holds, by logical id.
  private Map<String, PhysicalResource> heldAt(Stack stack, Instant stable, Instant now) {
    Map<String, PhysicalResource> held = new HashMap<>();
    for (PhysicalResource each : timeline.account().resources()) {
      each.owner()
          .filter(owner -> owner.stackId().equals(stack.id()))
          .filter(owner -> each.exists(stable) && each.exists(now))
          .ifPresent(owner -> held.put(owner.logicalId(), each));
    }
    return held;
  }

  private static boolean touched(Row row, PhysicalResource old, Instant stable) {
    return row.at().isAfter(stable) || !row.physicalId().equals(old.id());
  }

  private List<Removal.Leaving> newcomers(Content content, Map<String, PhysicalResource> before) {
    return content.listed().stream()
        .filter(
            row -> {
              PhysicalResource old = before.get(row.logicalId());
              return old == null || !old.id().equals(row.physicalId());
            })
        .map(row -> new Removal.Leaving(row, onCreate(content, row)))
        .toList();
  }

  /// A creation that is undone leaves nothing of what is only to be kept once it is complete.
  private static DeletionPolicy onCreate(Content content, Row row) {
    DeletionPolicy policy = content.deletionPolicy(row.logicalId());
    return policy == DeletionPolicy.RETAIN_EXCEPT_ON_CREATE ? DeletionPolicy.DELETE : policy;
  }
}
