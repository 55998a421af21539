package dev.groundwork.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows of no database and no service, so that nothing else is told than by stack events.
public final class RunningNothing implements RunningGateway {
  public static final RunningGateway GATEWAY = new RunningNothing();

  private RunningNothing() {}

  @Override
  public List<Database> databases() {
    return List.of();
  }

  @Override
  public Map<String, Integer> tasks(Set<String> services) {
    return Map.of();
  }
}
