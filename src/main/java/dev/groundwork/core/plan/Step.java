package dev.groundwork.core.plan;

import java.util.List;
import java.util.Optional;

/// One thing to do.
public sealed interface Step {
  /// Unique in the plan.
  String id();

  /// What the founder reads.
  StepText text();

  /// Ids of the steps that must be done before.
  List<String> after();

  /// Sets parameters of stacks and applies them.
  ///
  /// @param stacks ids, at least one; a stack may be applied by several steps
  record StackStep(String id, StepText text, List<String> after, List<String> stacks)
      implements Step {
    public StackStep {
      after = List.copyOf(after);
      stacks = List.copyOf(stacks);
    }
  }

  /// When a step without stacks belongs to what has been answered.
  ///
  /// @param phases ids of the phases that have it; all of them if there are none
  /// @param when the id of a setting without which it isn't there; empty if it needs none
  record Presence(List<String> phases, Optional<String> when) {
    public Presence {
      phases = List.copyOf(phases);
    }
  }

  /// Runs a task.
  ///
  /// @param task what the program does
  /// @param guide the same by hand
  record TaskStep(
      String id,
      StepText text,
      List<String> after,
      Presence presence,
      Task task,
      Optional<Guide> guide)
      implements Step {
    public TaskStep {
      after = List.copyOf(after);
    }
  }

  /// Something that only the founder can do.
  ///
  /// @param verify what AWS can say about it; empty if only the founder can tick it off
  record GuideStep(
      String id,
      StepText text,
      List<String> after,
      Presence presence,
      Guide guide,
      Optional<Verification> verify)
      implements Step {
    public GuideStep {
      after = List.copyOf(after);
    }
  }
}
