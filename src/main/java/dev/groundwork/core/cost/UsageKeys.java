package dev.groundwork.core.cost;

import dev.groundwork.core.document.Nearest;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.plan.UsageRef;
import dev.groundwork.core.template.Resource;
import java.util.List;
import java.util.Optional;

/// Which amounts of usage have a meaning for a plan. One that has none would change nothing, and
/// its author would believe that it is counted.
public final class UsageKeys {
  private UsageKeys() {}

  /// What speaks against an amount, in one sentence; empty if nothing does.
  public static Optional<String> objection(Plan plan, UsageRef ref) {
    Optional<Resource> resource =
        plan.stacks().stream()
            .filter(it -> it.id().equals(ref.resource().stack()))
            .map(StackDefinition::template)
            .flatMap(
                it -> Optional.ofNullable(it.resources().get(ref.resource().logicalId())).stream())
            .findFirst();
    if (resource.isEmpty()) {
      return Optional.of("The plan has no resource \"" + ref.resource() + "\".");
    }
    String type = resource.get().type();
    List<String> known = PricingRules.bundled().usage(type);
    if (known.contains(ref.key())) {
      return Optional.empty();
    }
    if (known.isEmpty()) {
      return Optional.of("Nothing of " + type + " is billed by its usage.");
    }
    String instead = Nearest.suggestionOrAll(ref.key(), known);
    return Optional.of(
        "%s has no usage \"%s\"%s%s"
            .formatted(type, ref.key(), instead, instead.endsWith("?") ? "" : "."));
  }
}
