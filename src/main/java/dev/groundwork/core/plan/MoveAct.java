package dev.groundwork.core.plan;

import java.util.List;

/// One thing that a [Move] does.
public sealed interface MoveAct {
  /// What is done, in a few words.
  String title();

  /// How it is undone; empty if it can't be, and then nothing before it can be either: the point of
  /// no return.
  String undo();

  /// Change sets for these stacks, with the values of the phase that is moved to.
  record Apply(String title, String undo, List<String> stacks) implements MoveAct {
    public Apply {
      stacks = List.copyOf(stacks);
    }
  }

  /// A task, run by the program.
  record Run(String title, String undo, Task task) implements MoveAct {}

  /// Something that only the founder can do.
  record Follow(String title, String undo, Guide guide) implements MoveAct {}

  /// Stacks that the new phase doesn't have are deleted.
  record Delete(String title, String undo, List<String> stacks) implements MoveAct {
    public Delete {
      stacks = List.copyOf(stacks);
    }
  }
}
