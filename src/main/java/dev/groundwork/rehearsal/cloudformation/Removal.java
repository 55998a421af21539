package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.DeletionPolicy;
import dev.groundwork.rehearsal.state.PhysicalResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Deletes resources: each after everything that needs it, side by side where possible. One that
/// cannot be deleted keeps what it needs, and nothing else.
///
/// @param scene how long things take, and what goes wrong
/// @param timeline where it is laid down
/// @param content what the stack holds
record Removal(Scene scene, Timeline timeline, Content content) {

  /// One resource that leaves the stack.
  ///
  /// @param row what it is now
  /// @param policy what becomes of it
  record Leaving(Row row, DeletionPolicy policy) {}

  /// What came of it.
  ///
  /// @param end when the last deletion ended
  /// @param failed the logical ids of what could not be deleted
  record Result(Instant end, List<String> failed) {}

  /// Lays down the deletions.
  ///
  /// @param begin when the first can start
  Result lay(List<Leaving> leaving, Instant begin) {
    Set<String> doomed =
        leaving.stream()
            .filter(each -> !retained(each))
            .map(each -> each.row().physicalId())
            .collect(Collectors.toSet());
    SequencedMap<String, Leaving> byName = new LinkedHashMap<>();
    SequencedMap<String, Schedule.Job> jobs = new LinkedHashMap<>();
    for (Leaving each : leaving) {
      byName.put(each.row().logicalId(), each);
      jobs.put(each.row().logicalId(), job(each, doomed, begin));
    }
    Map<String, Schedule.Span> spans = Schedule.of(jobs, begin, false);
    byName.forEach((name, each) -> tell(each, take(jobs, name), take(spans, name)));
    List<String> failed =
        byName.keySet().stream()
            .filter(name -> take(spans, name).ending() == Schedule.Ending.FAILED)
            .toList();
    return new Result(Schedule.end(spans.values(), begin), failed);
  }

  private static <T> T take(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  private Schedule.Job job(Leaving leaving, Set<String> doomed, Instant begin) {
    Row row = leaving.row();
    Set<String> first = content.dependents(row.logicalId());
    if (retained(leaving)) {
      return new Schedule.Job(first, Duration.ZERO, Optional.empty());
    }
    if (row.physicalId().isEmpty()) {
      return new Schedule.Job(first, Duration.ofSeconds(1), Optional.empty());
    }
    Duration lasts = scene.lasts(Verb.DELETE, row.type());
    if (leaving.policy() == DeletionPolicy.SNAPSHOT) {
      lasts = lasts.plus(scene.types().of(row.type()).snapshotLasts());
    }
    Optional<Fault> fault =
        scene.deletionFault(timeline.account(), timeline.stack(), row, doomed, begin);
    return new Schedule.Job(first, lasts, fault);
  }

  private void tell(Leaving leaving, Schedule.Job job, Schedule.Span span) {
    Row row = leaving.row();
    switch (span.ending()) {
      case DONE -> {
        if (retained(leaving)) {
          event(span.start(), row, "DELETE_SKIPPED", Optional.empty());
          timeline.change(row.logicalId(), row.physicalId(), PhysicalResource::withoutOwner);
        } else if (row.physicalId().isEmpty()) {
          event(span.end(), row, Verb.DELETE.complete(), Optional.empty());
        } else {
          event(span.start(), row, Verb.DELETE.inProgress(), Optional.empty());
          event(span.end(), row, Verb.DELETE.complete(), Optional.empty());
          snapshot(leaving, span);
          timeline.change(row.logicalId(), row.physicalId(), each -> leaving(each, span));
        }
      }
      case FAILED -> {
        Fault fault = job.fault().orElseThrow();
        timeline.struck(fault);
        event(span.start(), row, Verb.DELETE.inProgress(), Optional.empty());
        event(span.end(), row, Verb.DELETE.failed(), Optional.of(fault.reason()));
      }
      case CANCELLED, NOT_STARTED -> {}
    }
  }

  private static PhysicalResource leaving(PhysicalResource resource, Schedule.Span span) {
    List<PhysicalResource.Dated> states = new ArrayList<>(resource.states());
    states.add(new PhysicalResource.Dated(span.start(), "deleting"));
    return resource.withStates(states).withGone(Optional.of(span.end()));
  }

  private void snapshot(Leaving leaving, Schedule.Span span) {
    Row row = leaving.row();
    Optional<String> type = scene.types().of(row.type()).snapshotType();
    Optional<PhysicalResource> made =
        timeline.account().resources().stream()
            .filter(each -> each.id().equals(row.physicalId()) && each.exists(span.start()))
            .findFirst();
    if (leaving.policy() == DeletionPolicy.SNAPSHOT && type.isPresent() && made.isPresent()) {
      Instant at = span.start().plus(scene.types().of(row.type()).snapshotLasts());
      timeline.born(Snapshots.of(made.get(), type.get(), timeline, row.logicalId(), at));
    }
  }

  private void event(Instant at, Row row, String status, Optional<String> reason) {
    timeline.event(at, row.logicalId(), row.physicalId(), row.type(), status, reason);
  }

  private static boolean retained(Leaving leaving) {
    return switch (leaving.policy()) {
      case RETAIN, RETAIN_EXCEPT_ON_CREATE -> true;
      case DELETE, SNAPSHOT -> false;
    };
  }
}
