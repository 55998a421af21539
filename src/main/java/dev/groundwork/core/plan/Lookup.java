package dev.groundwork.core.plan;

/// What the account can be asked for in place of typing it.
public enum Lookup {
  /// The ARN of the cost anomaly monitor of services that the account has already. AWS takes one an
  /// account, and makes it itself for new ones. AWS may bill the question with a cent.
  COST_MONITOR
}
