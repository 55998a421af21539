package dev.groundwork.ui.step;

import dev.groundwork.core.plan.ResolvedStack;
import dev.groundwork.core.plan.Step;
import dev.groundwork.ui.session.Situation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a step can be removed by itself. Its stacks go together; a stack that stays must not
/// need one that goes.
sealed interface Removal {
  /// Nothing of it stands.
  record Nothing() implements Removal {}

  /// It only changes stacks that earlier steps have made.
  ///
  /// @param stacks their titles
  record Shared(String stacks) implements Removal {}

  /// Others stand on it.
  ///
  /// @param steps titles of those that have to be removed first
  record Needed(String steps) implements Removal {}

  /// It can go.
  record Possible() implements Removal {}

  /// Looks at a step. A pure function.
  static Removal of(Situation now, Step step) {
    Set<String> standing = now.standing();
    Set<String> made = new LinkedHashSet<>(now.madeBy(step));
    made.retainAll(standing);
    if (made.isEmpty()) {
      List<String> shared =
          now.stacksOf(step).stream()
              .filter(standing::contains)
              .map(it -> now.plan().stack(it).title())
              .toList();
      return shared.isEmpty() ? new Nothing() : new Shared(String.join(", ", shared));
    }
    Set<String> needing =
        now.resolved().stacks().stream()
            .filter(it -> standing.contains(it.id()) && !made.contains(it.id()))
            .filter(it -> it.needs().stream().anyMatch(made::contains))
            .map(ResolvedStack::id)
            .collect(Collectors.toSet());
    String steps =
        now.plan().steps().stream()
            .filter(it -> now.madeBy(it).stream().anyMatch(needing::contains))
            .map(it -> it.text().title())
            .collect(Collectors.joining(", "));
    return needing.isEmpty() ? new Possible() : new Needed(steps);
  }
}
