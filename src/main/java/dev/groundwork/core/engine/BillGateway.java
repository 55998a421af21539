package dev.groundwork.core.engine;

import java.math.BigDecimal;
import java.util.Optional;

/// What AWS says that the account has spent this month.
public interface BillGateway {
  /// The spending that a budget watches; empty when there is no such budget. Free of charge, and up
  /// to twelve hours late. Blocks; throws [AwsException].
  ///
  /// @param account twelve digits
  Optional<Bill> bill(String account, String budget);

  /// A month's spending so far.
  ///
  /// @param actual before credits and refunds, if the budget leaves them out, as ours does
  /// @param forecast for the whole month; AWS needs about five weeks of history for it
  /// @param currency its ISO 4217 code
  record Bill(BigDecimal actual, Optional<BigDecimal> forecast, String currency) {}
}
