package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.wire.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads what a request says about failures, in either of its two ways.
final class OnFailures {
  private OnFailures() {}

  /// The answer to a failure.
  ///
  /// @param onFailure `DO_NOTHING`, `ROLLBACK` or `DELETE`
  /// @param disableRollback the older way to say the first two
  /// @throws Refusal if both are given
  static Deployment.OnFailure of(@Nullable String onFailure, @Nullable Boolean disableRollback) {
    if (onFailure != null && disableRollback != null) {
      throw Refusal.validation(
          "Both OnFailure and DisableRollback cannot be specified; use one of them");
    }
    if (onFailure == null) {
      return Boolean.TRUE.equals(disableRollback)
          ? Deployment.OnFailure.DO_NOTHING
          : Deployment.OnFailure.ROLLBACK;
    }
    return switch (onFailure) {
      case "DO_NOTHING" -> Deployment.OnFailure.DO_NOTHING;
      case "ROLLBACK" -> Deployment.OnFailure.ROLLBACK;
      case "DELETE" -> Deployment.OnFailure.DELETE;
      default -> throw Refusal.validation("No such answer to a failure: " + onFailure);
    };
  }
}
