package dev.groundwork.core.workspace;

import dev.groundwork.core.cost.MeterReading;
import dev.groundwork.core.engine.StackDescription;
import java.util.List;
import java.util.Optional;

/// Where a project stands, by what AWS says.
public record Status(List<StackState> stacks, List<StepState> steps, MeterReading meter) {
  /// Keeps copies of the lists.
  public Status {
    stacks = List.copyOf(stacks);
    steps = List.copyOf(steps);
  }

  /// A stack of the project's phase, or one that still stands.
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
