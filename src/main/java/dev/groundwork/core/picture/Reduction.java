package dev.groundwork.core.picture;

import dev.groundwork.core.picture.Drawing.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaves out the edges that a picture doesn't need: circles are broken, and what is reached by a
/// longer way anyway isn't joined directly. A subnet that needs the network needn't be followed by
/// everything in the subnet pointing at the network, too.
final class Reduction {
  private final Map<String, Set<String>> next = new LinkedHashMap<>();
  private final Map<String, Set<String>> reached = new HashMap<>();

  private Reduction() {}

  /// The edges to draw, in their order, each once.
  static List<Edge> of(List<String> nodes, List<Edge> edges) {
    Reduction reduction = new Reduction();
    nodes.forEach(node -> reduction.next.put(node, new LinkedHashSet<>()));
    for (Edge edge : new LinkedHashSet<>(edges)) {
      boolean known = nodes.contains(edge.from()) && nodes.contains(edge.to());
      if (known && !reduction.reaches(edge.to(), edge.from(), new HashSet<>())) {
        reduction.next(edge.from()).add(edge.to());
      }
    }
    List<Edge> needed = new ArrayList<>();
    for (String from : nodes) {
      for (String to : reduction.next(from)) {
        boolean detour =
            reduction.next(from).stream()
                .anyMatch(it -> !it.equals(to) && reduction.all(it).contains(to));
        if (!detour) {
          needed.add(new Edge(from, to));
        }
      }
    }
    return needed;
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from) && next(from).stream().anyMatch(it -> reaches(it, to, seen)));
  }

  /// Everything that can be reached from a node, itself included.
  private Set<String> all(String node) {
    Set<String> known = reached.get(node);
    if (known == null) {
      known = new HashSet<>(Set.of(node));
      for (String each : next(node)) {
        known.addAll(all(each));
      }
      reached.put(node, known);
    }
    return known;
  }

  private Set<String> next(String node) {
    return next.computeIfAbsent(node, _ -> new LinkedHashSet<>());
  }
}
