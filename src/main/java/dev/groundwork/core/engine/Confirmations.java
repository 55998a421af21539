package dev.groundwork.core.engine;

import java.util.List;

/// Asks a person before something that can't be taken back. Called from the engine's thread, which
/// waits.
@FunctionalInterface
public interface Confirmations {
  /// Whether to go on with a change that replaces or deletes what holds data.
  boolean confirm(List<RedStop> redStops) throws InterruptedException;
}
