package dev.groundwork.aws;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Problem;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns the SDK's exceptions into problems that a person can act on; the one place where that
/// happens.
final class Refusals {
  private static final Set<String> SESSION_OVER =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
  private static final Set<String> WRONG_KEYS =
      Set.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "SignatureDoesNotMatch",
          "InvalidAccessKeyId",
          "AuthFailure");
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
  private static final Set<String> IN_MOTION =
      Set.of("OperationInProgressException", "OperationInProgress", "StaleRequestException");

  private Refusals() {}

  /// Runs a call; what the SDK throws arrives as [AwsException].
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw translate(e);
    }
  }

  static AwsException translate(SdkException e) {
    return new AwsException(
        switch (e) {
          case AwsServiceException refusal -> problem(refusal);
          case AbortedException _ -> problem("aws.interrupted", "Interrupted", e);
          case SdkClientException client -> problem(client);
          default -> problem("aws.unknown", "Unknown", e);
        },
        e);
  }

  private static Problem problem(AwsServiceException e) {
    String code =
        e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
            ? "HTTP " + e.statusCode()
            : e.awsErrorDetails().errorCode();
    String said =
        e.awsErrorDetails() == null ? "" : String.valueOf(e.awsErrorDetails().errorMessage());
    if (e.isThrottlingException() || code.contains("Throttling")) {
      return problem("aws.tooOften", code, e).passing();
    }
    if (SESSION_OVER.contains(code)) {
      return problem("aws.sessionOver", code, e);
    }
    if (WRONG_KEYS.contains(code)) {
      return problem("aws.wrongKeys", code, e);
    }
    if (DENIED.contains(code)) {
      return problem("aws.denied", code, e, said);
    }
    if (IN_MOTION.contains(code) || said.contains("_IN_PROGRESS state")) {
      return problem("aws.inMotion", code, e).passing();
    }
    if (e.statusCode() >= 500) {
      return problem("aws.trouble", code, e).passing();
    }
    return problem("aws.refused", code, e, said);
  }

  private static Problem problem(SdkClientException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("credentials") || said.contains("Profile") || said.contains("profile")) {
      return problem("aws.noCredentials", "NoCredentials", e);
    }
    return problem("aws.unreachable", "Unreachable", e).passing();
  }

  private static Problem problem(String kind, String code, SdkException e, Object... arguments) {
    return Problem.of(kind, code, String.valueOf(e.getMessage()), arguments);
  }
}
