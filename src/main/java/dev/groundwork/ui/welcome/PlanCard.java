package dev.groundwork.ui.welcome;

import dev.groundwork.core.cost.Estimate;
import dev.groundwork.core.plan.Plan;
import java.util.Optional;

/// A plan to choose.
///
/// @param estimate what it costs with the plan's examples; empty until it was computed
public record PlanCard(Plan plan, Optional<Estimate> estimate) {}
