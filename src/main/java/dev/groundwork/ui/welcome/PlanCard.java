package dev.groundwork.ui.welcome;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan to choose.
///
/// @param estimates what its phases cost with the plan's examples, by their ids, as far as that was
///   computed
public record PlanCard(Plan plan, Map<String, Estimate> estimates) {
  /// Keeps a copy of the map.
  public PlanCard {
    estimates = Map.copyOf(estimates);
  }

  /// A plan whose price isn't known yet.
  static PlanCard of(Plan plan) {
    return new PlanCard(plan, Map.of());
  }

  /// What it costs in the phase that it begins with; empty until that was computed.
  public Optional<Estimate> estimate() {
    return estimate(first());
  }

  /// What it costs in a phase.
  Optional<Estimate> estimate(String phase) {
    return Optional.ofNullable(estimates.get(phase));
  }

  /// The phase that it begins with.
  String first() {
    return plan.growth().environments().getFirst().phase();
  }

  /// The other phases.
  List<String> others() {
    return plan.growth().phases().stream()
        .map(Phase::id)
        .filter(it -> !it.equals(first()))
        .toList();
  }

  /// What its last phase costs, if it has more than one and that was computed.
  Optional<Estimate> grown() {
    String last = plan.growth().phases().getLast().id();
    return last.equals(first()) ? Optional.empty() : estimate(last);
  }

  PlanCard with(String phase, Estimate estimate) {
    Map<String, Estimate> more = new LinkedHashMap<>(estimates);
    more.put(phase, estimate);
    return new PlanCard(plan, more);
  }
}
