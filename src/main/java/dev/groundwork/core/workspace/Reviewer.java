package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.StackContent;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.workspace.StackReview.Kind;
import java.time.Duration;
import java.util.ArrayList;
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
      reviews.add(
          found.isPresent() && content.isPresent()
              ? compared(resolved, found.get(), content.get())
              : added(resolved));
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

  private static StackReview added(ResolvedStack stack) {
    List<Change> changes =
        stack.resolution().resources().stream()
            .map(
                it ->
                    new Change(
                        Change.Action.ADD,
                        it.logicalId(),
                        Optional.empty(),
                        it.type(),
                        Change.Replacement.NO,
                        Optional.empty(),
                        List.of()))
            .toList();
    return new StackReview(
        stack.id(), stack.definition().title(), Kind.NEW, changes, Optional.empty());
  }
}
