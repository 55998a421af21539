package dev.groundwork.rehearsal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// How a rehearsal is to be played.
///
/// @param stateFile where the pretend account is kept; made if it does not exist
/// @param port the port on 127.0.0.1, 0 for any that is free
/// @param speed virtual seconds in a real one while an operation is under way, at least 1
/// @param drill the name of a failure to practise
/// @param realTime the computer's time
public record RehearsalOptions(
    Path stateFile, int port, double speed, Optional<String> drill, InstantSource realTime) {
  /// The usual speed: ten minutes of waiting for a database pass in ten seconds.
  public static final double USUAL_SPEED = 60;

  /// Any port, the usual speed, no drill, and the computer's time.
  public static RehearsalOptions usual(Path stateFile) {
    return new RehearsalOptions(
        stateFile, 0, USUAL_SPEED, Optional.empty(), InstantSource.system());
  }
}
