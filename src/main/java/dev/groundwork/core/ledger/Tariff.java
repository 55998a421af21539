package dev.groundwork.core.ledger;

import dev.groundwork.core.cost.Billing;
import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.cost.ItemKind;
import dev.groundwork.core.cost.LineItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each resource of a plan bills while it is there: an estimate's lines by resource, with what
/// is taken off for the account. So the meter of a whole plan that runs reads what the estimate
/// says.
public final class Tariff {
  /// Nothing is known to bill.
  public static final Tariff NONE = new Tariff(Map.of());

  private final Map<Place, Entry> entries;

  private record Place(String stack, String logicalId) {}

  /// What one resource bills.
  ///
  /// @param lifetime from when to when
  record Entry(Billing.Lifetime lifetime, List<BilledItem> items) {
    Entry {
      items = List.copyOf(items);
    }
  }

  private Tariff(Map<Place, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /// The tariff of an estimate, whose usage lines are taken at its own level.
  public static Tariff of(Estimate estimate) {
    Map<Place, List<BilledItem>> items = new HashMap<>();
    Map<Place, Billing.Lifetime> lifetimes = new HashMap<>();
    for (LineItem line : estimate.items()) {
      Place place = new Place(line.subject().stack(), line.subject().logicalId());
      List<BilledItem> own = items.computeIfAbsent(place, _ -> new ArrayList<>());
      if (line.kind() == ItemKind.ALLOWANCE) {
        // It stands directly after the line that it is taken off.
        own.add(own.removeLast().less(line));
      } else {
        own.add(BilledItem.of(line));
      }
      lifetimes.putIfAbsent(place, line.billing().lifetime());
    }
    Map<Place, Entry> entries = new HashMap<>();
    lifetimes.forEach(
        (place, it) -> entries.put(place, new Entry(it, items.getOrDefault(place, List.of()))));
    return new Tariff(entries);
  }

  /// What a resource bills, if it does.
  Optional<Entry> of(String stack, String logicalId) {
    return Optional.ofNullable(entries.get(new Place(stack, logicalId)));
  }
}
