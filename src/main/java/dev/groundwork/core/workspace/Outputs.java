package dev.groundwork.core.workspace;

import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import java.util.Map;

/// From outputs by the stack's name in AWS to outputs by its id in the plan.
final class Outputs {
  private Outputs() {}

  static KnownOutputs known(Plan plan, StackNames names, Map<String, Map<String, String>> byName) {
    KnownOutputs known = KnownOutputs.NONE;
    for (StackDefinition stack : plan.stacks()) {
      Map<String, String> outputs = byName.get(names.of(stack));
      if (outputs != null) {
        known = known.with(stack.id(), outputs);
      }
    }
    return known;
  }
}
