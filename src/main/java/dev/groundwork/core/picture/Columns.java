package dev.groundwork.core.picture;

import dev.groundwork.core.picture.Drawing.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each node a column, so that everything stands to the right of what it needs, and no column
/// is so high that the picture becomes a ribbon (after Coffman and Graham).
final class Columns {
  private final Map<String, Set<String>> needs;
  private final Map<String, Integer> column = new LinkedHashMap<>();

  private Columns(Map<String, Set<String>> needs) {
    this.needs = needs;
  }

  /// @param edges without circles
  /// @param highest the most nodes in a column
  static Map<String, Integer> of(List<String> nodes, Collection<Edge> edges, int highest) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    nodes.forEach(node -> needs.put(node, new LinkedHashSet<>()));
    edges.forEach(edge -> needs.getOrDefault(edge.to(), new HashSet<>()).add(edge.from()));
    Columns columns = new Columns(needs);
    columns.fill(nodes, highest);
    columns.pullRight(nodes, edges, highest);
    return columns.column;
  }

  private void fill(List<String> nodes, int highest) {
    Map<Integer, Integer> taken = new HashMap<>();
    List<String> left = new ArrayList<>(nodes);
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(it -> column.keySet().containsAll(needs(it)))
              .findFirst()
              .orElseThrow();
      int at = needs(next).stream().mapToInt(it -> column.getOrDefault(it, 0) + 1).max().orElse(0);
      while (taken.getOrDefault(at, 0) >= highest) {
        at++;
      }
      taken.merge(at, 1, Integer::sum);
      column.put(next, at);
      left.remove(next);
    }
  }

  /// What nothing holds on the left moves towards what needs it: shorter lines.
  private void pullRight(List<String> nodes, Collection<Edge> edges, int highest) {
    Map<Integer, Integer> taken = new HashMap<>();
    column.values().forEach(at -> taken.merge(at, 1, Integer::sum));
    for (String node : nodes.reversed()) {
      int now = column.getOrDefault(node, 0);
      int limit =
          edges.stream()
              .filter(edge -> edge.from().equals(node))
              .mapToInt(edge -> column.getOrDefault(edge.to(), 0) - 1)
              .min()
              .orElse(now);
      if (needs(node).isEmpty() && limit > now && taken.getOrDefault(limit, 0) < highest) {
        taken.merge(now, -1, Integer::sum);
        taken.merge(limit, 1, Integer::sum);
        column.put(node, limit);
      }
    }
  }

  private Set<String> needs(String node) {
    return needs.getOrDefault(node, Set.of());
  }
}
