package dev.groundwork.ui.session;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.LineItem;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Status;
import dev.groundwork.core.workspace.Status.State;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that is known about the open project at one moment.
///
/// @param target where it lives
/// @param endpoint the endpoint in force, if it isn't AWS's own; empty until there is a connection
/// @param resolved the whole plan, as chosen
/// @param estimates how it is priced: beside the project's other environments
/// @param estimate its price
/// @param status what AWS says; empty until it was asked
/// @param identity who we are there; empty until it was asked
public record Situation(
    Project project,
    Target target,
    Optional<URI> endpoint,
    ResolvedPlan resolved,
    Estimates estimates,
    Estimate estimate,
    Optional<Status> status,
    Optional<Identity> identity) {

  /// This, and what AWS said about it before.
  Situation with(Situation before) {
    return new Situation(
        project,
        target,
        before.endpoint,
        resolved,
        estimates,
        estimate,
        before.status.map(it -> it.with(before.resolved, resolved)),
        before.identity);
  }

  /// Whether nothing real is touched.
  public boolean rehearsal() {
    return target instanceof Target.Rehearsal;
  }

  /// Whether AWS's own console shows what is there.
  public boolean inConsole() {
    return !rehearsal() && endpoint.isEmpty();
  }

  /// The plan.
  public Plan plan() {
    return resolved.plan();
  }

  /// How far a step is; open as long as AWS wasn't asked.
  public State stateOf(String step) {
    return status.stream()
        .flatMap(it -> it.steps().stream())
        .filter(it -> it.step().equals(step))
        .map(Status.StepState::state)
        .findFirst()
        .orElse(State.OPEN);
  }

  /// Whether a rehearsal took example answers for a step.
  public boolean exampled(String step) {
    return status.stream()
        .flatMap(it -> it.steps().stream())
        .anyMatch(it -> it.step().equals(step) && it.exampled());
  }

  /// The stacks that stand, whole or broken, by their ids in the plan.
  public Set<String> standing() {
    Set<String> standing = new LinkedHashSet<>();
    for (Status.StackState stack : status.map(Status::stacks).orElse(List.of())) {
      if (stack.description().filter(it -> !it.status().absent()).isPresent()) {
        standing.add(stack.stack());
      }
    }
    return standing;
  }

  /// The stacks that stand although another answer has put others in their place.
  public List<Status.Superseded> unchosen() {
    return status.map(Status::unchosen).orElse(List.of());
  }

  /// The plan's weeks, with the steps that belong to the phase and to what has been answered.
  public List<Week> weeks() {
    return plan().weeks(resolved.answers());
  }

  /// The steps of all weeks.
  public List<Step> steps() {
    return weeks().stream().flatMap(week -> week.steps().stream()).toList();
  }

  /// What a month of some stacks costs by the meter.
  public Money paidFor(Collection<String> stacks) {
    Map<String, Money> paid = status.map(it -> it.meter().perStack()).orElse(Map.of());
    return Money.sum(stacks.stream().map(it -> paid.getOrDefault(it, Money.ZERO)).toList());
  }

  /// What a month of some stacks costs by the estimate.
  public Money priceOf(Collection<String> stacks) {
    return Money.sum(stacks.stream().map(estimate::ofStack).toList());
  }

  /// Whether the price of everything in some stacks is known; if not, they cost more than that.
  public boolean priced(Collection<String> stacks) {
    return estimate.priced(stacks);
  }

  /// What a month of one resource costs by the estimate.
  ///
  /// @param stack its stack's id in the plan
  public Money priceOf(String stack, String logicalId) {
    return Money.sum(itemsOf(stack, logicalId).map(LineItem::monthly).toList());
  }

  /// Whether the price of everything in a resource is known.
  public boolean priced(String stack, String logicalId) {
    return itemsOf(stack, logicalId).allMatch(it -> it.cost().isPresent());
  }

  private Stream<LineItem> itemsOf(String stack, String logicalId) {
    return estimate.items().stream()
        .filter(it -> it.subject().stack().equals(stack))
        .filter(it -> it.subject().logicalId().equals(logicalId));
  }

  /// The stacks that a step is the first to make; what it adds to the bill hangs on them.
  public Set<String> madeBy(Step step) {
    Set<String> made = stacksOf(step);
    for (Step earlier : plan().steps()) {
      if (earlier.id().equals(step.id())) {
        break;
      }
      made.removeAll(stacksOf(earlier));
    }
    return made;
  }

  /// The stacks that a step applies, as far as the phase has them.
  public Set<String> stacksOf(Step step) {
    Set<String> stacks = new LinkedHashSet<>();
    if (step instanceof Step.StackStep stackStep) {
      stackStep.stacks().stream().filter(resolved::has).forEach(stacks::add);
    }
    return stacks;
  }

  /// The first step that isn't done and can be worked on; the first of all when all are done. A
  /// task waits for nothing but the founder.
  public Step next() {
    return next(steps());
  }

  /// The same among the steps of a week.
  public Step nextOf(Week week) {
    return next(week.steps());
  }

  private Step next(List<Step> steps) {
    return steps.stream().filter(this::canBeWorkedOn).findFirst().orElse(steps.getFirst());
  }

  private boolean canBeWorkedOn(Step step) {
    State state = stateOf(step.id());
    return state != State.DONE && (state != State.WAITING || step instanceof Step.TaskStep);
  }
}
