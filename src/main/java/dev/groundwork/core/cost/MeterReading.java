package dev.groundwork.core.cost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs now, and what it has cost so far, by our ledger.
///
/// @param runRate what a month of this costs, smoothly
/// @param spent what AWS would bill until now: started hours and minimum times included
/// @param perStack the run rate by the stack's id in the plan; stacks that bill nothing are left
///   out
/// @param lines what it is made of, ended ones included
public record MeterReading(
    Amounts runRate, Amounts spent, Map<String, Money> perStack, List<Line> lines) {
  public MeterReading {
    perStack = Map.copyOf(perStack);
    lines = List.copyOf(lines);
  }

  /// A sum and the part of it that rests on assumptions.
  ///
  /// @param total known and assumed
  /// @param assumed for usage, at the plan's typical amounts
  public record Amounts(Money total, Money assumed) {
    /// The part that AWS bills whatever the usage.
    public Money known() {
      return total.minus(assumed);
    }
  }

  /// One component of one resource for as long as it was billed alike.
  ///
  /// @param assumed whether it rests on assumed usage
  /// @param runRate what a month of it costs; nothing once it has ended
  /// @param to empty while it runs
  public record Line(
      LineItem.Subject subject,
      String component,
      boolean assumed,
      Money runRate,
      Money spent,
      Instant from,
      Optional<Instant> to) {}
}
