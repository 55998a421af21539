package dev.groundwork.core.cost;

import dev.groundwork.core.money.Money;
import java.time.LocalDate;

/// What founders ask of an estimate besides a usual month.
///
/// @param noTraffic a month in which nobody comes; what else an estimate assumes is as at low use
/// @param tenTimes a month at typical use with ten times the traffic
/// @param firstMonth what is left of the month in which it begins
public record Outlook(Money noTraffic, Money tenTimes, FirstMonth firstMonth) {
  /// The rest of a calendar month. What AWS bills by the hour or the GB is counted for its days;
  /// what it bills by calendar months, in full; what is free for the account each month is free in
  /// full.
  ///
  /// @param from the first day, which counts
  public record FirstMonth(LocalDate from, Estimate.Range range) {}
}
