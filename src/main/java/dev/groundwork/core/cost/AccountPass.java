package dev.groundwork.core.cost;

import dev.groundwork.core.money.Decimals;
import dev.groundwork.core.money.Money;
import dev.groundwork.core.price.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is taken off the gross lines because AWS counts over the whole account: what is free for
/// everyone, and prices that fall with volume.
///
/// Lines are gone through by price and name, dearest first, so that the outcome doesn't depend on
/// the plan's order. No line falls below zero.
final class AccountPass {
  private static final Comparator<GrossLine> ORDER =
      Comparator.<GrossLine, Money>comparing(
              line -> line.cost().unitPrice(), Comparator.reverseOrder())
          .thenComparing(line -> line.item().subject().stack())
          .thenComparing(line -> line.item().subject().logicalId())
          .thenComparing(line -> line.item().component());

  private final IdentityHashMap<GrossLine, List<LineItem>> off = new IdentityHashMap<>();

  private AccountPass() {}

  /// For each line that something is taken off, the lines that say so.
  static AccountPass of(List<GrossLine> gross, List<Allowance> allowances) {
    AccountPass pass = new AccountPass();
    List<GrossLine> ordered = gross.stream().sorted(ORDER).toList();
    pass.volume(ordered);
    Set<String> keys = ordered.stream().map(GrossLine::key).collect(Collectors.toSet());
    allowances.stream()
        .filter(allowance -> allowance.prices().stream().anyMatch(keys::contains))
        .forEach(allowance -> pass.free(ordered, allowance));
    return pass;
  }

  /// What stands directly after a line.
  List<LineItem> after(GrossLine line) {
    return off.getOrDefault(line, List.of());
  }

  private void free(List<GrossLine> lines, Allowance allowance) {
    BigDecimal left = allowance.quantity();
    for (GrossLine line : lines) {
      BigDecimal covered = left.min(line.cost().quantity());
      if (allowance.prices().contains(line.key()) && covered.signum() > 0) {
        left = left.subtract(covered);
        takeOff(line, allowance.title(), covered.negate(), line.cost().unitPrice());
      }
    }
  }

  private void volume(List<GrossLine> lines) {
    Map<List<String>, BigDecimal> reached = new HashMap<>();
    for (GrossLine line : lines) {
      if (line.tiers().isEmpty()) {
        continue;
      }
      BigDecimal from = reached.getOrDefault(List.of(line.key(), line.region()), BigDecimal.ZERO);
      BigDecimal to = from.add(line.cost().quantity());
      reached.put(List.of(line.key(), line.region()), to);
      BigDecimal begin = BigDecimal.ZERO;
      for (Price.Tier tier : line.tiers()) {
        BigDecimal end = tier.upTo().orElse(to).min(to);
        BigDecimal within = end.subtract(begin.max(from));
        Money saved = line.cost().unitPrice().minus(Money.usd(tier.usd()));
        if (within.signum() > 0 && saved.amount().signum() > 0) {
          takeOff(
              line,
              "Less from " + Decimals.plain(begin).toPlainString() + " on",
              within.negate(),
              saved);
        }
        begin = end;
      }
    }
  }

  private void takeOff(GrossLine line, String title, BigDecimal quantity, Money each) {
    LineItem item = line.item();
    LineItem.Cost cost = new LineItem.Cost(quantity, line.cost().unit(), each);
    off.computeIfAbsent(line, _ -> new ArrayList<>())
        .add(
            new LineItem(
                item.subject(),
                item.component() + ": " + title,
                ItemKind.ALLOWANCE,
                Optional.of(cost),
                Optional.empty(),
                item.billing(),
                new Grounds(List.of(), item.grounds().price())));
  }
}
