package dev.groundwork.core.project;

import java.net.URI;
import java.util.Optional;

/// Where a project lives. Kept on this computer only.
public sealed interface Target {
  /// The embedded rehearsal: no account, nothing is billed.
  record Rehearsal() implements Target {}

  /// AWS, or an endpoint that was typed on this computer.
  ///
  /// @param profile a profile of `~/.aws`; without one the environment decides
  /// @param endpoint an endpoint in place of AWS
  /// @param account the account that the project was fixed to at its first use
  record Account(Optional<String> profile, Optional<URI> endpoint, Optional<String> account)
      implements Target {
    /// The same target, fixed to an account.
    public Account fixedTo(String account) {
      return new Account(profile, endpoint, Optional.of(account));
    }
  }
}
