package dev.groundwork.core.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Cost Explorer, as far as what was billed goes. AWS bills each request with a cent, so that it is
/// made only when the founder wants it.
@FunctionalInterface
public interface CostGateway {
  /// What an account was billed by service, before credits and refunds, the most expensive first;
  /// up to a day behind. One request. Blocks; throws [AwsException].
  ///
  /// @param from the first day, in UTC
  /// @param until the day after the last one
  List<ServiceCost> byService(LocalDate from, LocalDate until);

  /// What one service was billed.
  ///
  /// @param service AWS's name for it
  /// @param currency its ISO 4217 code
  record ServiceCost(String service, BigDecimal amount, String currency) {}
}
