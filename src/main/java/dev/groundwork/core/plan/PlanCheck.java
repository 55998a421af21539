package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.plan.ParameterSource.Fixed;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.plan.ParameterSource.FromOutput;
import dev.groundwork.core.plan.ParameterSource.FromPhase;
import dev.groundwork.core.plan.ParameterSource.FromProgram;
import dev.groundwork.core.plan.ParameterSource.FromSetting;
import dev.groundwork.core.plan.ParameterSource.FromTask;
import dev.groundwork.core.plan.Step.StackStep;
import dev.groundwork.core.plan.Step.TaskStep;
import java.util.List;
import java.util.Optional;

/// Checks what only shows when the whole plan is there: whether owners own, whether what is needed
/// is there in time and in each phase, and whether stacks wait for one another in a circle.
final class PlanCheck {
  private final Plan plan;
  private final StackReader stacks;
  private final List<Step> steps;

  PlanCheck(Plan plan, StackReader stacks) {
    this.plan = plan;
    this.stacks = stacks;
    this.steps = plan.steps();
  }

  void run() {
    plan.stacks().forEach(this::checkStack);
    StackOrder.of(plan.stacks())
        .circle()
        .ifPresent(
            circle -> {
              throw new InvalidDocument(
                  stacks.at(circle.getFirst()),
                  "these stacks wait for one another: " + String.join(" -> ", circle));
            });
    plan.stacks().forEach(this::checkOrder);
  }

  private void checkStack(StackDefinition stack) {
    if (firstStep(stack.id()).isEmpty()) {
      throw new InvalidDocument(
          stacks.at(stack.id()), "no step applies the stack \"" + stack.id() + "\"");
    }
    stack
        .parameters()
        .forEach((name, source) -> checkSource(stack, new ParameterRef(stack.id(), name), source));
  }

  private void checkSource(StackDefinition stack, ParameterRef parameter, ParameterSource source) {
    Position at = stacks.at(parameter);
    switch (source) {
      case FromFounder founder -> checkOwner(stack, parameter, founder);
      case FromOutput link -> checkLink(stack, parameter, link);
      case FromPhase byPhase -> checkPhases(stack, parameter, byPhase);
      case FromTask task -> checkTask(at, task);
      case FromSetting _, FromProgram _, Fixed _ -> {}
    }
  }

  private void checkOwner(StackDefinition stack, ParameterRef parameter, FromFounder founder) {
    Position at = stacks.at(parameter);
    if (!(plan.step(founder.step()) instanceof StackStep step)
        || !step.stacks().contains(stack.id())) {
      throw new InvalidDocument(
          at,
          "the step \""
              + founder.step()
              + "\" can't own "
              + parameter
              + ", because it doesn't apply the stack \""
              + stack.id()
              + "\"");
    }
    boolean late = index(step.id()) > firstStep(stack.id()).orElseThrow();
    boolean proposed =
        founder.proposals().keySet().containsAll(phasesWith(stack.id()))
            || stack.parameter(parameter.parameter()).defaultValue().isPresent();
    if (late && !proposed) {
      throw new InvalidDocument(
          at,
          parameter
              + " belongs to the later step \""
              + step.id()
              + "\" and needs a default in the template, or a proposal, until then");
    }
  }

  private void checkLink(StackDefinition stack, ParameterRef parameter, FromOutput link) {
    StackDefinition producer = plan.stack(link.output().stack());
    if (stack.scope() == StackScope.ACCOUNT && producer.scope() == StackScope.PROJECT) {
      throw new InvalidDocument(
          stacks.at(parameter),
          "the stack \""
              + stack.id()
              + "\" is made once for all environments and can't take an output of \""
              + producer.id()
              + "\", which each of them has");
    }
    checkWish(stack, producer, parameter, link);
    for (String phase : phasesWith(stack.id())) {
      if (!plan.phase(phase).stacks().contains(producer.id()) && link.until().isEmpty()) {
        throw new InvalidDocument(
            stacks.at(parameter),
            "the phase \""
                + phase
                + "\" has no stack \""
                + producer.id()
                + "\"; say with \"until\" what "
                + parameter
                + " is without it");
      }
    }
  }

  private void checkWish(
      StackDefinition stack, StackDefinition producer, ParameterRef parameter, FromOutput link) {
    for (String when : producer.placement().when()) {
      if (!stack.placement().when().contains(when)) {
        checkUntil("without", when, producer, parameter, link);
      }
    }
    Optional<String> unless = producer.placement().unless();
    if (unless.isPresent() && !unless.equals(stack.placement().unless())) {
      checkUntil("with", unless.get(), producer, parameter, link);
    }
  }

  private void checkUntil(
      String word,
      String setting,
      StackDefinition producer,
      ParameterRef parameter,
      FromOutput link) {
    if (link.until().isEmpty()) {
      throw new InvalidDocument(
          stacks.at(parameter),
          word
              + " the setting \""
              + setting
              + "\" there is no stack \""
              + producer.id()
              + "\"; say with \"until\" what "
              + parameter
              + " is then");
    }
  }

  private void checkPhases(StackDefinition stack, ParameterRef parameter, FromPhase source) {
    for (String phase : phasesWith(stack.id())) {
      if (!source.values().containsKey(phase)) {
        throw new InvalidDocument(
            stacks.at(parameter), parameter + " has no value for the phase \"" + phase + "\"");
      }
    }
  }

  private void checkTask(Position at, FromTask task) {
    TaskResult result = task.result();
    if (!(plan.step(result.step()) instanceof TaskStep step)
        || !step.task().results().contains(result.result())) {
      throw new InvalidDocument(
          at,
          "the step \""
              + result.step()
              + "\" has no task with a result \""
              + result.result()
              + "\"");
    }
  }

  /// Whoever follows the steps in their order must find everything that a step needs.
  private void checkOrder(StackDefinition stack) {
    int first = firstStep(stack.id()).orElseThrow();
    stack
        .parameters()
        .forEach(
            (name, source) -> {
              if (source instanceof FromOutput link
                  && link.until().isEmpty()
                  && firstStep(link.output().stack()).orElseThrow() > first) {
                throw new InvalidDocument(
                    stacks.at(new ParameterRef(stack.id(), name)),
                    "the step \""
                        + steps.get(first).id()
                        + "\" needs the stack \""
                        + link.output().stack()
                        + "\", which only a later step makes; say with \"until\" what holds"
                        + " before");
              }
            });
  }

  private List<String> phasesWith(String stack) {
    return plan.growth().phases().stream()
        .filter(phase -> phase.stacks().contains(stack))
        .map(Phase::id)
        .toList();
  }

  private Optional<Integer> firstStep(String stack) {
    return steps.stream()
        .filter(step -> step instanceof StackStep s && s.stacks().contains(stack))
        .map(step -> index(step.id()))
        .findFirst();
  }

  private int index(String step) {
    return steps.stream().map(Step::id).toList().indexOf(step);
  }
}
