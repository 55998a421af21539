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
  private static final String NOTHING_CHANGED =
      "This call changed nothing; what AWS was asked before goes on.";

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
          case AbortedException _ ->
              problem(
                  "Interrupted",
                  "The call to AWS was interrupted.",
                  NOTHING_CHANGED,
                  "Run it again to go on.",
                  e,
                  false);
          case SdkClientException client -> problem(client);
          default ->
              problem(
                  "Unknown",
                  "AWS answered with something unexpected.",
                  NOTHING_CHANGED,
                  "Try again in a minute.",
                  e,
                  false);
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
      return problem(
          code,
          "AWS says that we ask too often.",
          "Nothing is lost.",
          "Groundwork waits and asks again.",
          e,
          true);
    }
    if (SESSION_OVER.contains(code)) {
      return problem(
          code,
          "Your AWS session is over.",
          "AWS goes on with what it was asked, and bills it.",
          "Sign in again, then run this again to go on.",
          e,
          false);
    }
    if (WRONG_KEYS.contains(code)) {
      return problem(
          code,
          "AWS doesn't know these credentials.",
          NOTHING_CHANGED,
          "Check the profile in ~/.aws, or choose another.",
          e,
          false);
    }
    if (DENIED.contains(code)) {
      return problem(
          code,
          "AWS does not allow you this: " + said,
          NOTHING_CHANGED,
          "Ask for that permission, or use a profile that has it.",
          e,
          false);
    }
    if (IN_MOTION.contains(code) || said.contains("_IN_PROGRESS state")) {
      return problem(
          code,
          "Something else is changing this stack.",
          "Nothing is lost.",
          "Groundwork follows that and goes on after it.",
          e,
          true);
    }
    if (e.statusCode() >= 500) {
      return problem(
          code,
          "AWS has trouble of its own.",
          "Nothing is lost.",
          "Groundwork waits and asks again.",
          e,
          true);
    }
    return problem(
        code,
        "AWS refused: " + said,
        NOTHING_CHANGED,
        "Change what it names, then try again.",
        e,
        false);
  }

  private static Problem problem(SdkClientException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("credentials") || said.contains("Profile") || said.contains("profile")) {
      return problem(
          "NoCredentials",
          "There are no usable AWS credentials.",
          NOTHING_CHANGED,
          "Sign in with the AWS CLI (aws login, or aws configure sso), or choose a profile of"
              + " ~/.aws.",
          e,
          false);
    }
    return problem(
        "Unreachable",
        "AWS can't be reached.",
        "What AWS was asked goes on, and bills.",
        "Check the connection; Groundwork keeps asking.",
        e,
        true);
  }

  private static Problem problem(
      String code, String title, String meaning, String nextStep, SdkException e, boolean mayPass) {
    return new Problem(code, title, meaning, nextStep, String.valueOf(e.getMessage()), mayPass);
  }
}
