package dev.groundwork.rehearsal.cloudformation;

import java.time.Duration;
import java.util.Optional;

/// How something goes wrong.
///
/// @param after how long it takes until it does
/// @param reason what AWS says
/// @param state the state that the resource is left in, which its own service shows
/// @param strike what is to be remembered so that it does not strike again, if it is a drill's
record Fault(Duration after, String reason, Optional<String> state, Optional<String> strike) {
  /// A failure that follows from what is asked, soon and every time.
  static Fault of(String reason) {
    return new Fault(Duration.ofSeconds(2), reason, Optional.empty(), Optional.empty());
  }
}
