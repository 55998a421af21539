package dev.groundwork.aws;

import java.net.URI;
import java.util.Optional;

/// How to reach one account: what the founder chose, resolved as every AWS tool would.
///
/// @param region for example `us-east-1`
/// @param profile a profile of `~/.aws`; without one the environment decides (`AWS_PROFILE`,
///   `AWS_ACCESS_KEY_ID`…)
/// @param endpoint where to send every call instead of AWS; without one `AWS_ENDPOINT_URL` and the
///   profile decide
/// @param pretend whether to sign with constant pretend keys and to read no profile and no
///   environment: for the rehearsal
public record AwsAccess(
    String region, Optional<String> profile, Optional<URI> endpoint, boolean pretend) {
  /// The rehearsal on this computer: constant pretend keys, so that no real key ever meets it, and
  /// no call leaves the computer.
  public static AwsAccess rehearsal(String region, URI endpoint) {
    return new AwsAccess(region, Optional.empty(), Optional.of(endpoint), true);
  }

  /// An account, by a profile or by the environment.
  public static AwsAccess account(String region, Optional<String> profile, Optional<URI> endpoint) {
    return new AwsAccess(region, profile, endpoint, false);
  }
}
