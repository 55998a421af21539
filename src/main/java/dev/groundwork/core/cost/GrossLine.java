package dev.groundwork.core.cost;

import dev.groundwork.core.price.Price;
import java.util.List;

/// A priced line before anything is taken off for the account.
///
/// @param key the price's key
/// @param region where it is billed
/// @param tiers of its price
record GrossLine(LineItem item, String key, String region, List<Price.Tier> tiers) {
  GrossLine {
    tiers = List.copyOf(tiers);
  }

  LineItem.Cost cost() {
    return item.cost().orElseThrow();
  }
}
