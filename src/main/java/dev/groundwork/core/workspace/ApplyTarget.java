package dev.groundwork.core.workspace;

import dev.groundwork.core.engine.StackContent;
import dev.groundwork.core.engine.StackTarget;
import dev.groundwork.core.engine.TargetState;
import dev.groundwork.core.plan.Answers;
import dev.groundwork.core.plan.KnownOutputs;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanResolver;
import dev.groundwork.core.plan.Reach;
import dev.groundwork.core.plan.ResolvedStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The selected stacks as plan and answers want them. What a stack needs of another is filled in as
/// soon as AWS has it.
///
/// Confined to the engine's thread.
final class ApplyTarget implements TargetState {
  private final Plan plan;
  private final Answers answers;
  private final StackNames names;
  private final Set<String> selected;
  private final Reach reach;
  private Map<String, Map<String, String>> resolvedFor = Map.of("nothing yet", Map.of());
  private List<StackTarget> targets = List.of();

  /// @param reach what of the plan is there, or selected
  ApplyTarget(Plan plan, Answers answers, StackNames names, Set<String> selected, Reach reach) {
    this.plan = plan;
    this.answers = answers;
    this.names = names;
    this.selected = selected;
    this.reach = reach;
  }

  @Override
  public List<StackTarget> given(Map<String, Map<String, String>> outputs) {
    if (!outputs.equals(resolvedFor)) {
      targets = resolve(Outputs.known(plan, names, outputs));
      resolvedFor = outputs;
    }
    return targets;
  }

  private List<StackTarget> resolve(KnownOutputs known) {
    List<StackTarget> resolved = new ArrayList<>();
    for (ResolvedStack stack : PlanResolver.resolve(plan, answers, known, reach).stacks()) {
      String id = stack.definition().id();
      if (selected.contains(id)) {
        Set<String> after = new HashSet<>(stack.needs());
        after.retainAll(selected);
        resolved.add(
            new StackTarget.Present(id, names.of(stack.definition()), after, content(stack)));
      }
    }
    return List.copyOf(resolved);
  }

  private Optional<StackContent> content(ResolvedStack stack) {
    ResolvedStack.ParameterTexts texts = stack.parameterTexts();
    return texts.complete()
        ? Optional.of(
            new StackContent(
                stack.definition().template().source().text(),
                texts.known(),
                names.tags(stack.definition())))
        : Optional.empty();
  }
}
