package dev.groundwork.core.plan;

import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Position;
import dev.groundwork.core.plan.ParameterSource.FromFounder;
import dev.groundwork.core.plan.ParameterSource.FromOutput;
import dev.groundwork.core.plan.ParameterSource.FromPhase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Checks that a move leaves nothing out: what only the new phase has is made, what only the old
/// one has is deleted, and what has other values is applied.
record MoveCheck(Phase from, Phase to, List<StackDefinition> stacks) {

  void run(Position at, List<MoveAct> acts) {
    Set<String> applied = new LinkedHashSet<>();
    Set<String> deleted = new LinkedHashSet<>();
    for (MoveAct act : acts) {
      switch (act) {
        case MoveAct.Apply apply -> applied.addAll(apply.stacks());
        case MoveAct.Delete delete -> deleted.addAll(delete.stacks());
        case MoveAct.Run _, MoveAct.Follow _ -> {}
      }
    }
    for (StackDefinition stack : stacks) {
      if (to.stacks().contains(stack.id()) && changes(stack) && !applied.contains(stack.id())) {
        throw forgotten(at, stack.id(), "applies");
      }
      if (!to.stacks().contains(stack.id())
          && from.stacks().contains(stack.id())
          && !deleted.contains(stack.id())) {
        throw forgotten(at, stack.id(), "deletes");
      }
    }
  }

  private boolean changes(StackDefinition stack) {
    return !from.stacks().contains(stack.id())
        || stack.parameters().values().stream().anyMatch(this::changes);
  }

  private boolean changes(ParameterSource source) {
    return switch (source) {
      case FromFounder(String _, Map<String, String> proposals, var _) -> differ(proposals);
      case FromPhase(Map<String, String> values) -> differ(values);
      // Where the other stack comes or goes, what holds until then comes or goes with it.
      case FromOutput link ->
          from.stacks().contains(link.output().stack())
              != to.stacks().contains(link.output().stack());
      case ParameterSource.FromSetting _,
          ParameterSource.FromTask _,
          ParameterSource.FromProgram _,
          ParameterSource.Fixed _ ->
          false;
    };
  }

  private boolean differ(Map<String, String> byPhase) {
    return !Objects.equals(byPhase.get(from.id()), byPhase.get(to.id()));
  }

  private InvalidDocument forgotten(Position at, String stack, String verb) {
    return new InvalidDocument(
        at,
        "the move from \""
            + from.id()
            + "\" to \""
            + to.id()
            + "\" has no act that "
            + verb
            + " the stack \""
            + stack
            + "\"");
  }
}
