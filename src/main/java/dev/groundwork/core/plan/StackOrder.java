package dev.groundwork.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// Which stack waits for which.
///
/// @param needs by stack id, the ids of the stacks that must be there first; only stacks among the
///   keys
record StackOrder(SequencedMap<String, Set<String>> needs) {

  static StackOrder of(List<StackDefinition> stacks) {
    Set<String> ids = new LinkedHashSet<>(stacks.stream().map(StackDefinition::id).toList());
    SequencedMap<String, Set<String>> needs = new LinkedHashMap<>();
    for (StackDefinition stack : stacks) {
      Set<String> producers = new LinkedHashSet<>(stack.after());
      stack.links().forEach(link -> producers.add(link.output().stack()));
      producers.retainAll(ids);
      needs.put(stack.id(), producers);
    }
    return new StackOrder(needs);
  }

  /// Every stack after those that it needs, otherwise in the order given.
  ///
  /// @throws IllegalStateException if there is a circle
  List<String> sorted() {
    SequencedSet<String> done = new LinkedHashSet<>();
    List<String> path = new ArrayList<>();
    for (String stack : needs.keySet()) {
      if (visit(stack, done, path).isPresent()) {
        throw new IllegalStateException("stacks wait for one another: " + path);
      }
    }
    return List.copyOf(done);
  }

  /// A circle, its first stack repeated at the end, if there is one.
  Optional<List<String>> circle() {
    SequencedSet<String> done = new LinkedHashSet<>();
    for (String stack : needs.keySet()) {
      Optional<List<String>> circle = visit(stack, done, new ArrayList<>());
      if (circle.isPresent()) {
        return circle;
      }
    }
    return Optional.empty();
  }

  private Optional<List<String>> visit(String stack, Set<String> done, List<String> path) {
    if (done.contains(stack)) {
      return Optional.empty();
    }
    int seen = path.indexOf(stack);
    path.add(stack);
    if (seen >= 0) {
      return Optional.of(List.copyOf(path.subList(seen, path.size())));
    }
    for (String needed : needsOf(stack)) {
      Optional<List<String>> circle = visit(needed, done, path);
      if (circle.isPresent()) {
        return circle;
      }
    }
    path.removeLast();
    done.add(stack);
    return Optional.empty();
  }

  /// The stacks that one stack needs.
  Set<String> needsOf(String stack) {
    return needs.getOrDefault(stack, Set.of());
  }
}
