package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.StackScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a project stands, by what AWS says.
///
/// @param stacks those of the present choices
/// @param unchosen those that stand although the present choices have them no more, and bill
/// @param shared what another environment of the project counts, and the meter leaves out
public record Status(
    List<StackState> stacks,
    List<Superseded> unchosen,
    List<StepState> steps,
    MeterReading meter,
    Optional<Shared> shared) {
  /// Keeps copies of the lists.
  public Status {
    stacks = List.copyOf(stacks);
    unchosen = List.copyOf(unchosen);
    steps = List.copyOf(steps);
  }

  /// The same, with the choices that have changed since: a step that stands and whose choices are
  /// others now says so before AWS is asked again.
  ///
  /// @param before the plan that this was told of
  /// @param now the plan as it is chosen now
  public Status with(ResolvedPlan before, ResolvedPlan now) {
    Map<String, Boolean> used = new HashMap<>();
    unchosen.forEach(it -> used.put(it.state().stack(), it.used()));
    List<StackState> all =
        Stream.concat(stacks.stream(), unchosen.stream().map(Superseded::state)).toList();
    return new Status(
        all.stream().filter(it -> now.has(it.stack())).toList(),
        all.stream()
            .filter(it -> !now.has(it.stack()) && it.description().isPresent())
            .filter(it -> now.plan().stack(it.stack()).scope() == StackScope.PROJECT)
            // Others use what was just chosen no more until the choices are applied.
            .map(it -> new Superseded(it, used.getOrDefault(it.stack(), true)))
            .toList(),
        steps.stream()
            .map(it -> new StepState(it.step(), it.week(), state(it, before, now), it.exampled()))
            .toList(),
        meter,
        shared);
  }

  private State state(StepState step, ResolvedPlan before, ResolvedPlan now) {
    List<ParameterRef> owned =
        StepStates.chosenIn(now.plan(), now.plan().step(step.step())).stream()
            .filter(it -> before.has(it.stack()) && now.has(it.stack()))
            .toList();
    boolean touched = owned.stream().anyMatch(it -> !text(before, it).equals(text(now, it)));
    boolean stands = step.state() == State.DONE || step.state() == State.CHANGED;
    if (!touched || !stands) {
      return step.state();
    }
    return owned.stream().allMatch(it -> inForce(it, now)) ? State.DONE : State.CHANGED;
  }

  private boolean inForce(ParameterRef parameter, ResolvedPlan now) {
    return stacks.stream()
        .filter(it -> it.stack().equals(parameter.stack()))
        .flatMap(it -> it.description().stream())
        .allMatch(it -> StepStates.inForce(now.stack(parameter.stack()), parameter, it));
  }

  private static Optional<String> text(ResolvedPlan plan, ParameterRef parameter) {
    return Optional.ofNullable(
        plan.stack(parameter.stack()).parameterTexts().known().get(parameter.parameter()));
  }

  /// What another environment of the project counts.
  ///
  /// @param environment its title
  /// @param monthly what each shared stack costs a month, by its id
  public record Shared(String environment, Map<String, Money> monthly) {
    /// Keeps a copy of the map.
    public Shared {
      monthly = Map.copyOf(monthly);
    }

    /// What all of it costs a month.
    public Money total() {
      return Money.sum(List.copyOf(monthly.values()));
    }
  }

  /// A stack that stands although another answer has put others in its place.
  ///
  /// @param used whether another stack may still use it, until the choices are applied
  public record Superseded(StackState state, boolean used) {}

  /// A stack of the project.
  ///
  /// @param stack its id in the plan
  /// @param name its name in AWS
  /// @param description empty when it isn't there
  public record StackState(String stack, String name, Optional<StackDescription> description) {
    /// AWS's word, or `ABSENT`.
    public String status() {
      return description.map(it -> it.status().name()).orElse("ABSENT");
    }
  }

  /// A step.
  ///
  /// @param exampled whether a rehearsal took example answers for it
  public record StepState(String step, int week, State state, boolean exampled) {}

  /// How far a step is.
  public enum State {
    /// Nothing was done yet.
    OPEN,
    /// AWS is at work on it.
    IN_PROGRESS,
    /// It stands as the choices say, or was ticked off.
    DONE,
    /// It stands, but the choices have changed since.
    CHANGED,
    /// It failed; something may be left, and bill.
    FAILED,
    /// It needs something that isn't there yet.
    WAITING;

    /// The word in JSON.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
