package dev.groundwork.core.engine;

import org.jspecify.annotations.Nullable;

/// AWS refused a call, or could not be reached. Thrown by gateways only; the engine turns it into
/// an outcome.
public final class AwsException extends RuntimeException {
  private final transient Problem problem;

  /// Carries what is to be shown.
  public AwsException(Problem problem, @Nullable Throwable cause) {
    super(problem.code() + ": " + problem.detail(), cause);
    this.problem = problem;
  }

  /// What happened, in words for a person.
  public Problem problem() {
    return problem;
  }
}
