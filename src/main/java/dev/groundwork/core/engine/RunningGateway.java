package dev.groundwork.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What runs of what was made, where neither stacks nor their events tell: somebody may stop, start
/// or scale it at the console, and AWS does so by itself.
public interface RunningGateway {
  /// The databases that there are in the project's region. Blocks; throws [AwsException].
  List<Database> databases();

  /// How many tasks AWS keeps running of each of some services; those that are gone are left out.
  /// Blocks; throws [AwsException].
  ///
  /// @param services their ARNs
  Map<String, Integer> tasks(Set<String> services);

  /// A database.
  ///
  /// @param restarts when AWS starts it again by itself, if it is stopped
  record Database(String id, boolean stopped, Optional<Instant> restarts) {}
}
