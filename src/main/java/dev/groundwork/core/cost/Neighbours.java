package dev.groundwork.core.cost;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other environments of a project in the same account, see [Estimator#beside].
///
/// @param before those that come before it in the plan
/// @param after those that come after it
/// @param shared ids of the stacks that all of them share; the first environment counts them
public record Neighbours(List<Neighbour> before, List<Neighbour> after, Set<String> shared) {
  /// It stands alone.
  public static final Neighbours NONE = new Neighbours(List.of(), List.of(), Set.of());

  /// Keeps copies.
  public Neighbours {
    before = List.copyOf(before);
    after = List.copyOf(after);
    shared = Set.copyOf(shared);
  }

  /// One of them.
  ///
  /// @param title what the plan calls it
  public record Neighbour(String title, Scenario scenario) {
    private boolean has(String stack) {
      return scenario.stacks().stream().anyMatch(it -> it.id().equals(stack));
    }
  }

  /// Whether there are none.
  public boolean none() {
    return before.isEmpty() && after.isEmpty();
  }

  /// Whether an environment before this one counts a stack.
  public boolean countElsewhere(String stack) {
    return counted(stack, before);
  }

  /// All of them, in the plan's order.
  List<Neighbour> all() {
    return Stream.concat(before.stream(), after.stream()).toList();
  }

  /// The stacks of one of them that another counts.
  ///
  /// @param own ids of the stacks that this environment has
  Set<String> countedElsewhere(Neighbour which, Set<String> own) {
    boolean later = after.contains(which);
    List<Neighbour> earlier = all().subList(0, all().indexOf(which));
    return shared.stream()
        .filter(it -> (later && own.contains(it)) || counted(it, earlier))
        .collect(Collectors.toSet());
  }

  private boolean counted(String stack, List<Neighbour> by) {
    return shared.contains(stack) && by.stream().anyMatch(it -> it.has(stack));
  }
}
