package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ProgramValue;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.Verification;
import dev.groundwork.core.plan.Week;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.core.workspace.Status.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far each step is: a pure function of the resolved plan, what stands, and what was ticked
/// off.
final class StepStates {
  private final ResolvedPlan plan;
  private final Map<String, StackDescription> standing;
  private final Known known;
  private final Answers given;

  /// What else is known.
  ///
  /// @param ticked ids of the steps that were ticked off
  /// @param decidedElsewhere stacks that needn't be as this environment would have them
  record Known(Set<String> ticked, Set<String> decidedElsewhere, boolean credentialsWork) {}

  /// @param standing stack id → description, of the stacks that are there
  /// @param given the answers without any example
  StepStates(
      ResolvedPlan plan, Map<String, StackDescription> standing, Known known, Answers given) {
    this.plan = plan;
    this.standing = standing;
    this.known = known;
    this.given = given;
  }

  List<StepState> all() {
    List<StepState> states = new ArrayList<>();
    for (Week week : plan.plan().weeks(plan.answers())) {
      for (Step step : week.steps()) {
        states.add(new StepState(step.id(), week.number(), state(step), exampled(step)));
      }
    }
    return states;
  }

  private State state(Step step) {
    return switch (step) {
      case Step.StackStep stacks -> state(stacks);
      case Step.TaskStep _ -> known.ticked().contains(step.id()) ? State.DONE : State.WAITING;
      case Step.GuideStep guide ->
          known.ticked().contains(step.id())
                  || (known.credentialsWork()
                      && guide.verify().filter(Verification.CREDENTIALS::equals).isPresent())
              ? State.DONE
              : State.OPEN;
    };
  }

  private State state(Step.StackStep step) {
    if (!plan.plan().hasInput(step, plan.answers())) {
      return State.WAITING;
    }
    List<State> states =
        plan.stacks().stream()
            .filter(stack -> step.stacks().contains(stack.definition().id()))
            .map(stack -> state(stack, step))
            .toList();
    for (State worst : List.of(State.FAILED, State.IN_PROGRESS, State.OPEN, State.CHANGED)) {
      if (states.contains(worst)) {
        return worst;
      }
    }
    return states.isEmpty() ? State.OPEN : State.DONE;
  }

  private State state(ResolvedStack stack, Step.StackStep step) {
    Optional<StackDescription> found = Optional.ofNullable(standing.get(stack.definition().id()));
    if (found.isEmpty() || found.get().status().absent()) {
      return State.OPEN;
    }
    if (found.get().status().inProgress()) {
      return State.IN_PROGRESS;
    }
    if (!found.get().status().ready()) {
      return State.FAILED;
    }
    if (known.decidedElsewhere().contains(stack.id())) {
      return State.DONE;
    }
    boolean asChosen =
        chosenIn(plan.plan(), step).stream()
            .filter(it -> it.stack().equals(stack.id()))
            .allMatch(it -> inForce(stack, it, found.get()));
    return asChosen ? State.DONE : State.CHANGED;
  }

  /// What the founder has chosen that a step applies: in its own form, and for the whole project.
  static List<ParameterRef> chosenIn(Plan plan, Step step) {
    Stream<ParameterRef> settings =
        plan.stacks().stream()
            .filter(
                it ->
                    step instanceof Step.StackStep stacks
                        && stacks.stacks().contains(it.id())
                        && plan.makesFirst(step, it.id()))
            .flatMap(StepStates::fromSettings);
    return Stream.concat(plan.ownedBy(step.id()).stream(), settings).toList();
  }

  private static Stream<ParameterRef> fromSettings(StackDefinition stack) {
    return stack.parameters().entrySet().stream()
        .filter(it -> it.getValue() instanceof ParameterSource.FromSetting)
        .map(it -> new ParameterRef(stack.id(), it.getKey()));
  }

  /// The stacks that stand with all the values that the plan wants.
  static Set<String> asPlanned(ResolvedPlan plan, Map<String, StackDescription> standing) {
    return plan.stacks().stream()
        .filter(
            it ->
                Optional.ofNullable(standing.get(it.id()))
                    .filter(found -> inForce(it, found))
                    .isPresent())
        .map(ResolvedStack::id)
        .collect(Collectors.toSet());
  }

  /// Whether a stack stands with all the values that the plan wants.
  static boolean inForce(ResolvedStack stack, StackDescription found) {
    return stack.definition().parameters().keySet().stream()
        .allMatch(it -> inForce(stack, new ParameterRef(stack.id(), it), found));
  }

  static boolean inForce(ResolvedStack stack, ParameterRef owned, StackDescription found) {
    Optional<String> wanted =
        Optional.ofNullable(stack.parameterTexts().known().get(owned.parameter()));
    String inForce = found.parameters().get(owned.parameter());
    // AWS masks a NoEcho value; it can't be compared.
    return wanted.isEmpty()
        || inForce == null
        || wanted.get().equals(inForce)
        || stack.definition().parameter(owned.parameter()).noEcho();
  }

  private boolean exampled(Step step) {
    Answers used = plan.answers();
    boolean chosen =
        plan.plan().ownedBy(step.id()).stream()
            .anyMatch(
                owned -> used.values().containsKey(owned) && !given.values().containsKey(owned));
    return chosen
        || (step instanceof Step.StackStep stacks
            && stacks.stacks().stream()
                .flatMap(stack -> plan.plan().stack(stack).parameters().values().stream())
                .anyMatch(source -> exampled(source, used)));
  }

  private boolean exampled(ParameterSource source, Answers used) {
    return switch (source) {
      case ParameterSource.FromSetting(String setting) ->
          used.settings().containsKey(setting)
              && !given.settings().containsKey(setting)
              // An example that says what the plan proposes anyway stands for no missing answer.
              && !plan.plan()
                  .setting(setting)
                  .proposal()
                  .equals(Optional.of(used.settings().get(setting)));
      case ParameterSource.FromProgram(ProgramValue value) ->
          used.program().containsKey(value) && !given.program().containsKey(value);
      case ParameterSource.FromFounder _,
          ParameterSource.FromOutput _,
          ParameterSource.FromPhase _,
          ParameterSource.FromTask _,
          ParameterSource.Fixed _ ->
          false;
    };
  }
}
