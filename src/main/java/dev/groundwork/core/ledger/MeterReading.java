package dev.groundwork.core.ledger;

import dev.groundwork.core.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What runs now, and what it has cost so far, by our ledger.
///
/// @param runRate what a month of this costs, smoothly
/// @param spent what AWS would bill until now: started hours and minimum times included
/// @param perStack the run rate by the stack's id in the plan; stacks that bill nothing are left
///   out
/// @param lines what it is made of, ended ones included
public record MeterReading(
    Amounts runRate, Amounts spent, Map<String, Money> perStack, List<Line> lines) {
  /// Of a project of which nothing was ever made.
  public static final MeterReading NOTHING =
      new MeterReading(Amounts.NONE, Amounts.NONE, Map.of(), List.of());

  public MeterReading {
    perStack = Map.copyOf(perStack);
    lines = List.copyOf(lines);
  }

  /// A sum and the part of it that rests on assumptions.
  ///
  /// @param total known and assumed
  /// @param assumed for usage, at the plan's typical amounts
  public record Amounts(Money total, Money assumed) {
    private static final Amounts NONE = new Amounts(Money.ZERO, Money.ZERO);

    /// The part that AWS bills whatever the usage.
    public Money known() {
      return total.minus(assumed);
    }
  }

  /// One component of one resource for as long as it was billed alike.
  ///
  /// @param interval whose it is: resource, state, from, to, and what is in doubt
  /// @param item what is billed
  /// @param runRate what a month of it costs; nothing once it has ended
  /// @param time for how long it is billed
  public record Line(
      Interval interval, BilledItem item, Money runRate, Money spent, BilledTime time) {
    private Money spentSince(Instant instant) {
      return BilledItem.dollars(item.spent(time.secondsSince(instant, item.time())));
    }
  }

  /// What of it was billed after an instant; an hour that had begun before it was.
  public Money spentSince(Instant instant) {
    return Money.sum(lines.stream().map(line -> line.spentSince(instant)).toList());
  }

  /// Whether the price of everything in it is known; if not, the real sums are higher.
  public boolean complete() {
    return lines.stream().allMatch(line -> line.item().cost().isPresent());
  }

  /// Whether the price of everything that runs now is known; if not, the run rate is higher.
  public boolean runRateComplete() {
    return lines.stream()
        .filter(line -> line.interval().open())
        .allMatch(line -> line.item().cost().isPresent());
  }

  /// The same of one stack.
  ///
  /// @param stack its id in the plan
  public boolean complete(String stack) {
    return running(stack).allMatch(line -> line.item().cost().isPresent());
  }

  /// What of a stack is billed now; what it left behind earlier too.
  ///
  /// @param stack its id in the plan
  public Stream<Line> running(String stack) {
    return lines.stream()
        .filter(line -> line.interval().open())
        .filter(line -> line.interval().resource().subject().stack().equals(stack));
  }
}
