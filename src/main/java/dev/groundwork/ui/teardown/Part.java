package dev.groundwork.ui.teardown;

import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.session.Situation;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a project is to go.
public sealed interface Part {
  /// All of it.
  record Whole() implements Part {}

  /// What one step has made.
  ///
  /// @param step its id
  record OfStep(String step) implements Part {}

  /// What another answer has put others in the place of.
  record NoLongerChosen() implements Part {}

  /// The key of what is said about it.
  default String subtitle() {
    return switch (this) {
      case Whole _ -> "teardown.subtitle";
      case OfStep _ -> "teardown.step.subtitle";
      case NoLongerChosen _ -> "teardown.unchosen.subtitle";
    };
  }

  /// The ids of its stacks.
  ///
  /// @param standing those of the whole project
  default Set<String> stacks(Situation now, Set<String> standing) {
    return switch (this) {
      case Whole _ -> standing;
      case OfStep(String step) -> now.madeBy(now.plan().step(step));
      case NoLongerChosen _ ->
          now.unchosen().stream().map(it -> it.state().stack()).collect(Collectors.toSet());
    };
  }

  /// Where it leads back to.
  default Step back(Situation now) {
    return switch (this) {
      case OfStep(String step) -> now.plan().step(step);
      case Whole _, NoLongerChosen _ -> now.next();
    };
  }

  /// Whether it can't go yet, because the answers are still to be applied.
  default boolean inUse(Situation now) {
    return this instanceof NoLongerChosen && now.unchosen().stream().anyMatch(it -> it.used());
  }
}
