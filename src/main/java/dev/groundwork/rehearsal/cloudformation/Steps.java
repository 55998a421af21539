package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Duration;
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
  private static final String REPLACING =
      "Requested update requires the creation of a new physical resource; hence creating one.";
  private static final Optional<String> INITIATED = Optional.of("Resource creation Initiated");

  /// What is done to a resource.
  enum Act {
    CREATE(Verb.CREATE),
    REPLACE(Verb.UPDATE),
    UPDATE(Verb.UPDATE);

    /// The verb in its statuses.
    private final Verb told;

    Act(Verb told) {
      this.told = told;
    }
  }

  /// One resource's part.
  ///
  /// @param former what is there now
  record Step(Act act, ResolvedResource resource, String id, Optional<Row> former) {}

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
    List<String> failedToCreate = new ArrayList<>();
    List<String> failedToUpdate = new ArrayList<>();
    spans.forEach(
        (name, span) -> {
          Step step = steps.get(name);
          Schedule.Job job = jobs.get(name);
          if (step != null && job != null && span.ending() != Schedule.Ending.NOT_STARTED) {
            tell(step, job, span);
            if (span.ending() != Schedule.Ending.DONE) {
              (step.act().told == Verb.CREATE ? failedToCreate : failedToUpdate).add(name);
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

  private Optional<Act> act(
      ResolvedResource resource, String id, Optional<Row> former, Instant now) {
    if (former.isEmpty()) {
      return Optional.of(Act.CREATE);
    }
    if (!former.get().physicalId().equals(id)) {
      return Optional.of(former.get().sound() ? Act.REPLACE : Act.CREATE);
    }
    return current(id)
            .map(there -> there.version(now))
            .filter(
                version ->
                    version.properties().equals(Properties.json(resource))
                        && version.tags().equals(tags(resource.type()))
                        && former.get().settled())
            .isPresent()
        ? Optional.empty()
        : Optional.of(Act.UPDATE);
  }

  private Schedule.Job job(Step step, Instant begin) {
    Verb verb = step.act() == Act.UPDATE ? Verb.UPDATE : Verb.CREATE;
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
        .filter(row -> step.act() == Act.UPDATE && row.sound())
        .filter(row -> replacement.test(row, step.resource()))
        .map(
            row ->
                Fault.of(
                    "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename %s and update the stack again."
                        .formatted(row.physicalId())));
  }

  private void tell(Step step, Schedule.Job job, Schedule.Span span) {
    switch (step.act()) {
      case CREATE, REPLACE -> tellCreation(step, job, span);
      case UPDATE -> tellUpdate(step, job, span);
    }
  }

  private void tellCreation(Step step, Schedule.Job job, Schedule.Span span) {
    Verb told = step.act().told;
    boolean replacing = step.act() == Act.REPLACE;
    String formerId = replacing ? step.former().map(Row::physicalId).orElse("") : "";
    event(
        span.start(),
        step,
        formerId,
        told.inProgress(),
        replacing ? Optional.of(REPLACING) : Optional.empty());
    Instant initiated = span.start().plus(initiation(job));
    boolean exists = initiated.isBefore(span.end());
    if (exists) {
      event(initiated, step, step.id(), told.inProgress(), INITIATED);
      timeline.born(newResource(step, initiated, job, span));
    }
    end(step, exists ? step.id() : formerId, job, span, "Resource creation cancelled");
  }

  private void tellUpdate(Step step, Schedule.Job job, Schedule.Span span) {
    event(span.start(), step, step.id(), Verb.UPDATE.inProgress(), Optional.empty());
    // A failed update has changed something too, which a rollback then undoes.
    timeline.change(
        step.id(),
        each -> {
          List<PhysicalResource.Version> versions = new ArrayList<>(each.versions());
          versions.add(version(step, span.end()));
          List<PhysicalResource.Dated> states = new ArrayList<>(each.states());
          states.add(new PhysicalResource.Dated(span.start(), "modifying"));
          states.add(
              failedState(job, span)
                  .orElseGet(() -> new PhysicalResource.Dated(span.end(), "available")));
          return each.withVersions(versions).withStates(states);
        });
    end(step, step.id(), job, span, "Resource update cancelled");
  }

  private void end(Step step, String id, Schedule.Job job, Schedule.Span span, String cancelled) {
    Verb told = step.act().told;
    switch (span.ending()) {
      case DONE -> event(span.end(), step, id, told.complete(), Optional.empty());
      case FAILED -> {
        Fault fault = job.fault().orElseThrow();
        timeline.struck(fault);
        event(span.end(), step, id, told.failed(), Optional.of(fault.reason()));
      }
      case CANCELLED -> event(span.end(), step, id, told.failed(), Optional.of(cancelled));
      case NOT_STARTED -> {}
    }
  }

  /// A physical id is known soon after the beginning; what is refused at once never gets one.
  private static Duration initiation(Schedule.Job job) {
    Duration second = Duration.ofSeconds(1);
    Duration half = job.lasts().dividedBy(2);
    Duration usual = half.compareTo(second) < 0 ? half : second;
    return job.fault()
        .filter(fault -> fault.state().isEmpty())
        .map(Fault::after)
        .filter(after -> after.compareTo(Duration.ofSeconds(10)) < 0)
        .orElse(usual);
  }

  private PhysicalResource newResource(
      Step step, Instant at, Schedule.Job job, Schedule.Span span) {
    Stack stack = timeline.stack();
    return new PhysicalResource(
        step.id(),
        step.resource().type(),
        stack.region(),
        Optional.of(new PhysicalResource.Owner(stack.id(), step.resource().logicalId())),
        PhysicalResource.Life.from(at),
        List.of(version(step, at)),
        span.ending() == Schedule.Ending.DONE
            ? List.of(
                new PhysicalResource.Dated(at, "creating"),
                new PhysicalResource.Dated(span.end(), "available"))
            : failedState(job, span).stream().toList());
  }

  private static Optional<PhysicalResource.Dated> failedState(
      Schedule.Job job, Schedule.Span span) {
    // Seen before the failure is told: a founder can watch the tasks die.
    Instant seen =
        span.start().plusSeconds(30).isBefore(span.end())
            ? span.start().plusSeconds(30)
            : span.end();
    return job.fault()
        .flatMap(Fault::state)
        .map(state -> new PhysicalResource.Dated(seen, "failing: " + state));
  }

  private PhysicalResource.Version version(Step step, Instant at) {
    return new PhysicalResource.Version(
        at,
        Properties.json(step.resource()),
        scene
            .types()
            .of(step.resource().type())
            .attributes(step.resource().properties(), timeline.stack().region(), step.id()),
        tags(step.resource().type()));
  }

  private Map<String, String> tags(String type) {
    return Schemas.taggable(type) ? tags : Map.of();
  }

  private Optional<PhysicalResource> current(String id) {
    return timeline.account().resources().stream()
        .filter(each -> each.id().equals(id))
        .filter(
            each ->
                each.owner()
                    .filter(owner -> owner.stackId().equals(timeline.stack().id()))
                    .isPresent())
        .reduce((earlier, later) -> later);
  }

  private void event(Instant at, Step step, String id, String status, Optional<String> reason) {
    timeline.event(at, step.resource().logicalId(), id, step.resource().type(), status, reason);
  }
}
