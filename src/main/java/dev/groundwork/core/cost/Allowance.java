package dev.groundwork.core.cost;

import java.math.BigDecimal;
import java.util.List;

/// What AWS doesn't bill to any account: so much a month of whatever is priced by certain keys,
/// counted once over the whole account.
///
/// @param title in the words of an estimate
/// @param prices keys of the price lists
/// @param quantity in the unit of those prices
record Allowance(String title, List<String> prices, BigDecimal quantity) {
  Allowance {
    prices = List.copyOf(prices);
  }
}
