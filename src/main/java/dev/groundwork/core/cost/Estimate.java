package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.UsageLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What a plan will cost in a month of 730 hours, before tax and before any credits.
///
/// @param region the project's; a stack may have its own
/// @param pricesAsOf when that region's prices were last compared with AWS's list; the epoch where
///   no prices are known
/// @param complete whether every line has a price; if not, the real sum is higher
/// @param monthly the sums at low, typical and high usage
/// @param items the lines at the usage level that was asked for, in the order of the plan; what is
///   taken off a line stands directly after it
/// @param free resources that AWS doesn't bill
public record Estimate(
    String region,
    LocalDate pricesAsOf,
    boolean complete,
    Range monthly,
    List<LineItem> items,
    List<FreeResource> free) {
  public Estimate {
    items = List.copyOf(items);
    free = List.copyOf(free);
  }

  /// The sum three times.
  public record Range(Money low, Money typical, Money high) {
    /// One of them.
    public Money at(UsageLevel level) {
      return switch (level) {
        case LOW -> low;
        case TYPICAL -> typical;
        case HIGH -> high;
      };
    }
  }

  /// A resource that AWS doesn't bill.
  ///
  /// @param reason one sentence
  public record FreeResource(LineItem.Subject subject, String reason) {}

  /// The sum of this estimate's own lines.
  public Money total() {
    return Money.sum(items.stream().map(LineItem::monthly).toList());
  }

  /// The sum of the lines of one stack, allowances included.
  public Money ofStack(String stack) {
    return Money.sum(
        items.stream()
            .filter(item -> item.subject().stack().equals(stack))
            .map(LineItem::monthly)
            .toList());
  }

  /// Whether every line of some stacks has a price; if not, they cost more than their sum.
  public boolean priced(Collection<String> stacks) {
    return items.stream()
        .filter(item -> stacks.contains(item.subject().stack()))
        .allMatch(item -> item.cost().isPresent());
  }
}
