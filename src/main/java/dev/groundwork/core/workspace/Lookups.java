package dev.groundwork.core.workspace;

import dev.groundwork.core.plan.Lookup;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.ParameterSource;
import dev.groundwork.core.plan.Plan;
import java.util.Optional;

/// Asks the account for what would otherwise be typed.
public final class Lookups {
  private Lookups() {}

  /// What a parameter can be looked up by; empty if it has to be typed.
  public static Optional<Lookup> of(Plan plan, ParameterRef parameter) {
    return plan.stack(parameter.stack()).source(parameter.parameter())
            instanceof ParameterSource.FromFounder founder
        ? founder.lookup()
        : Optional.empty();
  }

  /// What the account has; empty if it has none. Asks AWS.
  public static Optional<String> find(Workspace workspace, Lookup lookup) {
    return switch (lookup) {
      case COST_MONITOR -> workspace.connection().monitors().monitorOfServices();
    };
  }
}
