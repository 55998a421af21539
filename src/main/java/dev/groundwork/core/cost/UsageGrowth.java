package dev.groundwork.core.cost;

/// How a usage key follows an application's traffic.
enum UsageGrowth {
  /// Ten times the traffic, ten times the amount: requests, GB sent.
  TRAFFIC,
  /// It stays when traffic goes: GB that are stored.
  KEPT,
  /// How many run: AWS follows the traffic between the least and the most.
  SCALED,
  /// It says how heavy each request is: a duration, a size.
  INTENSITY
}
