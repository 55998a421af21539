package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.StackScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The project's stacks gone, in reverse order; what belongs to the account (the budget) goes last.
final class TeardownTarget implements TargetState {
  private final List<StackTarget> targets;

  /// @param leaving the ids of the stacks that go
  TeardownTarget(ResolvedPlan plan, StackNames names, Set<String> leaving) {
    List<StackTarget> absent = new ArrayList<>();
    List<ResolvedStack> reversed = new ArrayList<>(plan.stacks());
    Collections.reverse(reversed);
    for (ResolvedStack stack : reversed) {
      String id = stack.definition().id();
      if (leaving.contains(id)) {
        absent.add(
            new StackTarget.Absent(id, names.of(stack.definition()), after(stack, plan, leaving)));
      }
    }
    // Account-wide stacks wait for all others, so they stand last, whatever the plan's order is.
    absent.sort(java.util.Comparator.comparing(it -> accountWide(plan.plan(), it.stack())));
    targets = List.copyOf(absent);
  }

  @Override
  public List<StackTarget> given(Map<String, Map<String, String>> outputs) {
    return targets;
  }

  private static Set<String> after(ResolvedStack stack, ResolvedPlan plan, Set<String> leaving) {
    Set<String> after = new HashSet<>();
    for (ResolvedStack other : plan.stacks()) {
      String id = other.definition().id();
      boolean needsIt = other.needs().contains(stack.definition().id());
      boolean earlier =
          stack.definition().scope() == StackScope.ACCOUNT
              && other.definition().scope() != StackScope.ACCOUNT;
      if (leaving.contains(id) && (needsIt || earlier)) {
        after.add(id);
      }
    }
    return after;
  }

  private static boolean accountWide(Plan plan, String stack) {
    return plan.stack(stack).scope() == StackScope.ACCOUNT;
  }
}
