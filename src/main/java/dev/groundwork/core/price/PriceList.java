package dev.groundwork.core.price;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The prices of one region, as one file holds them.
///
/// @param region AWS's name; [#GLOBAL] for services that have no region, [#ALL] for prices that are
///   the same in every region
/// @param asOf when most of the list was last compared with AWS's
/// @param prices by key
record PriceList(String region, LocalDate asOf, Map<String, Price.Known> prices) {
  static final String GLOBAL = "global";
  static final String ALL = "all";

  PriceList {
    prices = Map.copyOf(prices);
  }

  /// These prices, and the other's instead where it has any.
  PriceList overlaidBy(PriceList other) {
    Map<String, Price.Known> both = new HashMap<>(prices);
    both.putAll(other.prices);
    return new PriceList(region, other.asOf, both);
  }

  Optional<Price> get(String key) {
    return Optional.ofNullable(prices.get(key));
  }
}
