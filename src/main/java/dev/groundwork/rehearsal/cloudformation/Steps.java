package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The forward half of an operation: each resource that is new, changed or replaced.
///
/// @param scene how long things take, and what goes wrong
/// @param timeline where it is laid down
/// @param blueprint what is to be
/// @param rows what the stack has now
/// @param tags the stack's tags, which its resources take over
record Steps(
    Scene scene,
    Timeline timeline,
    Blueprint blueprint,
    Map<String, Row> rows,
    Map<String, String> tags) {
  /// What came of it.
  ///
  /// @param end when it ended, well or not
  /// @param failedToCreate the logical ids of what could not be created
  /// @param failedToUpdate the logical ids of what could not be updated
  record Result(Instant end, List<String> failedToCreate, List<String> failedToUpdate) {
    boolean failed() {
      return !failedToCreate.isEmpty() || !failedToUpdate.isEmpty();
    }
  }

  /// Lays down the steps.
  Result lay(Instant begin) {
    SequencedMap<String, Step> steps = steps(begin);
    SequencedMap<String, Schedule.Job> jobs = new LinkedHashMap<>();
    steps.forEach((name, step) -> jobs.put(name, job(step, begin)));
    Map<String, Schedule.Span> spans = Schedule.of(jobs, begin, true);
    Telling telling = new Telling(scene, timeline, tags);
    List<String> failedToCreate = new ArrayList<>();
    List<String> failedToUpdate = new ArrayList<>();
    spans.forEach(
        (name, span) -> {
          Step step = steps.get(name);
          Schedule.Job job = jobs.get(name);
          if (step != null && job != null && span.ending() != Schedule.Ending.NOT_STARTED) {
            telling.tell(step, job, span);
            if (span.ending() != Schedule.Ending.DONE) {
              (step.act().told() == Verb.CREATE ? failedToCreate : failedToUpdate).add(name);
            }
          }
        });
    return new Result(Schedule.end(spans.values(), begin), failedToCreate, failedToUpdate);
  }

  private SequencedMap<String, Step> steps(Instant now) {
    SequencedMap<String, Step> steps = new LinkedHashMap<>();
    for (ResolvedResource resource : blueprint.resolution().resources()) {
      Optional<Row> former =
          Optional.ofNullable(rows.get(resource.logicalId())).filter(Row::exists);
      String id = blueprint.id(resource.logicalId());
      act(resource, id, former, now)
          .ifPresent(act -> steps.put(resource.logicalId(), new Step(act, resource, id, former)));
    }
    return steps;
  }

  private Optional<Step.Act> act(
      ResolvedResource resource, String id, Optional<Row> former, Instant now) {
    if (former.isEmpty()) {
      return Optional.of(Step.Act.CREATE);
    }
    if (!former.get().physicalId().equals(id)) {
      return Optional.of(former.get().sound() ? Step.Act.REPLACE : Step.Act.CREATE);
    }
    return Replacement.named(timeline.account(), timeline.stack(), resource.logicalId(), id)
            .reduce((earlier, later) -> later)
            .map(there -> there.version(now))
            .filter(
                version ->
                    version.properties().equals(Properties.json(resource))
                        && version.tags().equals(Schemas.tags(timeline.stack(), tags, resource))
                        && former.get().settled())
            .isPresent()
        ? Optional.empty()
        : Optional.of(Step.Act.UPDATE);
  }

  private Schedule.Job job(Step step, Instant begin) {
    Verb verb = step.act() == Step.Act.UPDATE ? Verb.UPDATE : Verb.CREATE;
    ResolvedResource resource = step.resource();
    Optional<Fault> fault =
        scene.fault(timeline.account(), timeline.stack(), verb, resource, step.id(), begin);
    return new Schedule.Job(
        resource.dependsOn(),
        scene.lasts(verb, resource.type()),
        fault.or(() -> stuckWithItsName(step, begin)));
  }

  /// What has to be replaced but keeps its name cannot be: the name is taken by itself.
  private Optional<Fault> stuckWithItsName(Step step, Instant now) {
    Replacement replacement = new Replacement(timeline.account(), timeline.stack(), now);
    return step.former()
        .filter(row -> step.act() == Step.Act.UPDATE && row.sound())
        .filter(row -> replacement.test(row, step.resource()))
        .map(
            row ->
                Fault.of(
                    "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename %s and update the stack again."
                        .formatted(row.physicalId())));
  }
}
