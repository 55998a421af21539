package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.ledger.MeterReading;
import dev.groundwork.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a project stands, by what AWS says.
///
/// @param shared what another environment of the project counts, and the meter leaves out
public record Status(
    List<StackState> stacks, List<StepState> steps, MeterReading meter, Optional<Shared> shared) {
  /// Keeps copies of the lists.
  public Status {
    stacks = List.copyOf(stacks);
    steps = List.copyOf(steps);
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
