package dev.groundwork.core.cost;

import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.template.ResolvedResource;
import java.util.List;

/// What is to be priced: the resolved stacks of a whole plan, and how much they are used.
///
/// @param region the project's
/// @param stacks in the plan's order
public record Scenario(String region, List<Stack> stacks, Usage usage) {
  public Scenario {
    stacks = List.copyOf(stacks);
  }

  /// A plan with the usage that it assumes, and what the founder states instead.
  public static Scenario of(ResolvedPlan plan) {
    return of(plan, Usage.NONE);
  }

  /// A plan with the usage that it assumes, whatever the founder states.
  static Scenario assumed(ResolvedPlan plan) {
    return with(plan, Usage.NONE);
  }

  /// A plan with the usage that it assumes, and what the founder states instead.
  ///
  /// @param overrides amounts that hold in place of both
  public static Scenario of(ResolvedPlan plan, Usage overrides) {
    return with(plan, Usage.given(plan.answers().usage()).overriddenBy(overrides));
  }

  private static Scenario with(ResolvedPlan resolved, Usage stated) {
    // Once AWS has told an id, nothing leads from it to what it names: a replica to its database.
    ResolvedPlan plan = resolved.asPlanned();
    return new Scenario(
        plan.answers().region(),
        stacks(plan),
        Usage.of(plan.plan().assumptions().usage(plan.answers().phase())).overriddenBy(stated));
  }

  /// The same use of the plan with other answers, which keep its phase and what the founder states.
  Scenario with(ResolvedPlan other) {
    return new Scenario(region, stacks(other.asPlanned()), usage);
  }

  private static List<Stack> stacks(ResolvedPlan plan) {
    return plan.stacks().stream()
        .map(it -> new Stack(it.id(), it.region(), it.resolution().resources()))
        .toList();
  }

  /// The resources of one stack.
  ///
  /// @param id in the plan
  /// @param region where it lies
  public record Stack(String id, String region, List<ResolvedResource> resources) {
    public Stack {
      resources = List.copyOf(resources);
    }
  }
}
