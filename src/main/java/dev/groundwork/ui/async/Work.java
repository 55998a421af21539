package dev.groundwork.ui.async;

/// Something that blocks, and gives up when its thread is interrupted.
@FunctionalInterface
public interface Work<T> {
  /// Does it. Runs in a thread of its own; never touches the screen.
  T run() throws Exception;
}
