package dev.groundwork.core.engine;

import java.util.List;
import java.util.Map;

/// What a whole project is to become, given what AWS has said so far.
@FunctionalInterface
public interface TargetState {
  /// The targets in an order in which each stack comes after those it waits for.
  ///
  /// @param outputs the stack's name in AWS → output name → value, for the stacks that stand
  List<StackTarget> given(Map<String, Map<String, String>> outputs);
}
