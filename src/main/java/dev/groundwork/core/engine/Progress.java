package dev.groundwork.core.engine;

import java.util.List;
import java.util.Map;

/// What the engine tells while it works. Told from the engine's thread, in order.
public sealed interface Progress {
  /// The operation began, or an interrupted one goes on.
  record Begun(Operation operation, boolean resumed) implements Progress {}

  /// A look at AWS: the project's stacks by their ids in the plan.
  record Observed(Map<String, StackDescription> stacks) implements Progress {}

  /// AWS has compared: this is what the change would do.
  record Compared(String stack, ChangeSet changeSet) implements Progress {}

  /// New events of a stack, oldest first.
  record Events(String stack, List<StackEvent> events) implements Progress {}

  /// A stack has ended.
  record Settled(String stack, StackOutcome outcome) implements Progress {}

  /// AWS does not answer, or says that we ask too often; the engine tries again.
  record Waiting(Problem problem) implements Progress {}
}
