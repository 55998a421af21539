package dev.groundwork.core.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Which of AWS's account plans an account has, and what is left of its credits.
public interface AccountPlanGateway {
  /// The account's plan; empty where AWS knows of none, as for accounts from before July 2025. Free
  /// of charge. Blocks; throws [AwsException].
  Optional<AccountPlan> state();

  /// An account's plan.
  ///
  /// @param credits what is left
  /// @param currency its ISO 4217 code
  /// @param expires when a free plan ends
  record AccountPlan(Type type, BigDecimal credits, String currency, Optional<Instant> expires) {
    /// What AWS calls it.
    public enum Type {
      /// Nothing is billed beyond the credits; then the account closes.
      FREE,
      /// What is beyond the credits is billed.
      PAID
    }
  }
}
