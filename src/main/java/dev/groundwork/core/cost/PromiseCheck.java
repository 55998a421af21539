package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Promise;
import dev.groundwork.core.plan.ResourceRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the plan's founding document promised beside what AWS charges.
///
/// @param rows the document's lines for the phase, in its order
/// @param forgotten what AWS charges and no line covers
/// @param promised the document's sum for the phase, if it has one
/// @param truth the estimate's sum
public record PromiseCheck(
    List<Row> rows, List<LineItem> forgotten, Optional<Money> promised, Money truth) {
  public PromiseCheck {
    rows = List.copyOf(rows);
    forgotten = List.copyOf(forgotten);
  }

  /// Whether every price in the truth is known; if not, it is more.
  public boolean complete() {
    return Stream.concat(rows.stream().flatMap(it -> it.items().stream()), forgotten.stream())
        .allMatch(it -> it.cost().isPresent());
  }

  /// One line of the document.
  ///
  /// @param items the estimate's lines for what it covers
  public record Row(Promise.Line line, List<LineItem> items) {
    public Row {
      items = List.copyOf(items);
    }

    /// What was promised.
    public Money promised() {
      return Money.usd(line.monthly());
    }

    /// What AWS charges for it.
    public Money truth() {
      return sum(items);
    }
  }

  /// Compares. Where two lines cover the same resource it counts for the first.
  public static PromiseCheck of(Promise promise, Phase phase, Estimate estimate) {
    Set<LineItem> left = new LinkedHashSet<>(estimate.items());
    List<Row> rows = new ArrayList<>();
    for (Promise.Line line : promise.lines()) {
      if (line.phase().equals(phase.id())) {
        List<LineItem> own = left.stream().filter(item -> covers(line, item)).toList();
        own.forEach(left::remove);
        rows.add(new Row(line, own));
      }
    }
    return new PromiseCheck(
        rows, List.copyOf(left), phase.promised().map(Money::usd), sum(estimate.items()));
  }

  private static boolean covers(Promise.Line line, LineItem item) {
    return line.covers()
        .contains(new ResourceRef(item.subject().stack(), item.subject().logicalId()));
  }

  private static Money sum(List<LineItem> items) {
    return Money.sum(items.stream().map(LineItem::monthly).toList());
  }
}
