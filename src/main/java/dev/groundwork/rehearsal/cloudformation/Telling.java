package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.PhysicalResource;
import dev.groundwork.rehearsal.state.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays down what a scheduled step shows: its events, and the resource that it makes or changes.
///
/// @param scene what is known of resource types
/// @param timeline where it is laid down
/// @param tags the stack's tags
record Telling(Scene scene, Timeline timeline, Map<String, String> tags) {
  private static final String REPLACING =
      "Requested update requires the creation of a new physical resource; hence creating one.";
  private static final Optional<String> INITIATED = Optional.of("Resource creation Initiated");

  /// Tells one step, and makes or changes its resource.
  void tell(Step step, Schedule.Job job, Schedule.Span span) {
    switch (step.act()) {
      case CREATE, REPLACE -> tellCreation(step, job, span);
      case UPDATE -> tellUpdate(step, job, span);
    }
  }

  private void tellCreation(Step step, Schedule.Job job, Schedule.Span span) {
    Verb told = step.act().told();
    boolean replacing = step.act() == Step.Act.REPLACE;
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
        step.resource().logicalId(),
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
    Verb told = step.act().told();
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
        states(at, job, span));
  }

  private static List<PhysicalResource.Dated> states(
      Instant at, Schedule.Job job, Schedule.Span span) {
    List<PhysicalResource.Dated> states = new ArrayList<>();
    states.add(new PhysicalResource.Dated(at, "creating"));
    if (span.ending() == Schedule.Ending.DONE) {
      states.add(new PhysicalResource.Dated(span.end(), "available"));
    }
    failedState(job, span).ifPresent(states::add);
    return states;
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
        Schemas.tags(timeline.stack(), tags, step.resource()));
  }

  private void event(Instant at, Step step, String id, String status, Optional<String> reason) {
    timeline.event(at, step.resource().logicalId(), id, step.resource().type(), status, reason);
  }
}
