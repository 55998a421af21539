package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackContent;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.template.ResolvedResource;
import dev.groundwork.core.workspace.StackReview.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what applying would do. A stack that stands is compared by AWS, with a change set that is
/// thrown away again; for a new one every resource of the template is an addition, which needs no
/// question, and leaves no husk in review behind.
final class Reviewer {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final StackGateway gateway;
  private final TargetClock clock;

  Reviewer(StackGateway gateway, TargetClock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  List<StackReview> review(
      TargetState target, ResolvedPlan plan, Map<String, StackDescription> standing)
      throws InterruptedException {
    gateway.describeStacks();
    Map<String, Map<String, String>> outputs = new java.util.HashMap<>();
    standing.values().stream()
        .filter(it -> it.status().ready())
        .forEach(it -> outputs.put(it.name(), it.outputs()));
    List<StackReview> reviews = new ArrayList<>();
    for (StackTarget stack : target.given(outputs)) {
      ResolvedStack resolved = plan.stack(stack.stack());
      Optional<StackDescription> found =
          Optional.ofNullable(standing.get(stack.stack())).filter(it -> !it.status().absent());
      Optional<StackContent> content =
          stack instanceof StackTarget.Present present ? present.content() : Optional.empty();
      if (found.isEmpty()) {
        reviews.add(added(resolved));
      } else if (content.isEmpty()) {
        reviews.add(foreseen(resolved, found.get()));
      } else {
        reviews.add(compared(resolved, found.get(), content.get()));
      }
    }
    return reviews;
  }

  private StackReview compared(ResolvedStack stack, StackDescription found, StackContent content)
      throws InterruptedException {
    String title = stack.definition().title();
    try {
      String id =
          gateway.createChangeSet(
              new ChangeSetRequest(
                  "groundwork-review-" + content.digest() + "-" + clock.instant().toEpochMilli(),
                  found.name(),
                  false,
                  content.templateBody(),
                  content.parameters(),
                  content.tags()));
      ChangeSet changeSet = gateway.describeChangeSet(id);
      while (changeSet.status() == ChangeSet.Status.PENDING) {
        clock.sleep(LOOK_AGAIN);
        changeSet = gateway.describeChangeSet(id);
      }
      gateway.deleteChangeSet(id);
      return switch (changeSet.status()) {
        case NO_CHANGES ->
            new StackReview(stack.id(), title, Kind.UNCHANGED, List.of(), Optional.empty());
        case AVAILABLE ->
            new StackReview(stack.id(), title, Kind.CHANGED, changeSet.changes(), Optional.empty());
        case FAILED, SPENT, PENDING ->
            refused(
                stack,
                Problem.of(
                    "review.refused",
                    "ChangeSetFailed",
                    changeSet.reason().orElse(changeSet.status().name())));
      };
    } catch (AwsException e) {
      return refused(stack, e.problem());
    }
  }

  private static StackReview refused(ResolvedStack stack, Problem problem) {
    return new StackReview(
        stack.id(), stack.definition().title(), Kind.REFUSED, List.of(), Optional.of(problem));
  }

  /// Of a stack that stands and waits for what another one is still to give: AWS can't compare it
  /// yet, but what comes and what goes is known.
  private StackReview foreseen(ResolvedStack stack, StackDescription found) {
    Map<String, StackResource> there = new LinkedHashMap<>();
    gateway.listStackResources(found.stackId()).stream()
        .filter(it -> !it.status().equals("DELETE_COMPLETE"))
        .forEach(it -> there.put(it.logicalId(), it));
    List<Change> changes = new ArrayList<>();
    for (ResolvedResource wanted : stack.resolution().resources()) {
      if (there.remove(wanted.logicalId()) == null) {
        changes.add(addition(wanted));
      }
    }
    for (StackResource gone : there.values()) {
      changes.add(
          new Change(
              Change.Action.REMOVE,
              gone.logicalId(),
              gone.physicalId(),
              gone.type(),
              Change.Replacement.NO,
              Optional.empty(),
              List.of()));
    }
    return new StackReview(
        stack.id(), stack.definition().title(), Kind.CHANGED, changes, Optional.empty());
  }

  private static Change addition(ResolvedResource resource) {
    return new Change(
        Change.Action.ADD,
        resource.logicalId(),
        Optional.empty(),
        resource.type(),
        Change.Replacement.NO,
        Optional.empty(),
        List.of());
  }

  private static StackReview added(ResolvedStack stack) {
    List<Change> changes = stack.resolution().resources().stream().map(Reviewer::addition).toList();
    return new StackReview(
        stack.id(), stack.definition().title(), Kind.NEW, changes, Optional.empty());
  }
}
