package dev.groundwork.core.price;

import java.util.HashMap;
import java.util.Map;

/// The prices that ship without those of `db.t4g.large`: a class of unknown price, which the lists
/// have no longer among what a plan offers.
public final class PricesWithAGap {
  private PricesWithAGap() {}

  public static PriceBook book() {
    return new PriceBook(region -> PriceBook.shipped(region).map(PricesWithAGap::without));
  }

  private static PriceList without(PriceList list) {
    Map<String, Price.Known> prices = new HashMap<>(list.prices());
    prices.keySet().removeIf(key -> key.contains("db.t4g.large"));
    return new PriceList(list.region(), list.asOf(), prices);
  }
}
