package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.StackScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The project's stacks gone, in reverse order; what belongs to the account (the budget) goes last.
final class TeardownTarget implements TargetState {
  private final List<StackTarget> targets;

  /// @param leaving the ids of the stacks that go; also such as the present choices have no more
  TeardownTarget(Plan plan, StackNames names, Set<String> leaving) {
    List<StackTarget> absent = new ArrayList<>();
    for (StackDefinition stack : plan.stacksInOrder().reversed()) {
      if (leaving.contains(stack.id())) {
        absent.add(
            new StackTarget.Absent(stack.id(), names.of(stack), after(stack, plan, leaving)));
      }
    }
    // Account-wide stacks wait for all others, so they stand last, whatever the plan's order is.
    absent.sort(java.util.Comparator.comparing(it -> accountWide(plan.stack(it.stack()))));
    targets = List.copyOf(absent);
  }

  @Override
  public List<StackTarget> given(Map<String, Map<String, String>> outputs) {
    return targets;
  }

  private static Set<String> after(StackDefinition stack, Plan plan, Set<String> leaving) {
    Set<String> after = new HashSet<>();
    for (StackDefinition other : plan.stacks()) {
      boolean needsIt = plan.needsOf(other.id()).contains(stack.id());
      boolean earlier = accountWide(stack) && !accountWide(other);
      if (leaving.contains(other.id()) && (needsIt || earlier)) {
        after.add(other.id());
      }
    }
    return after;
  }

  private static boolean accountWide(StackDefinition stack) {
    return stack.scope() == StackScope.ACCOUNT;
  }
}
