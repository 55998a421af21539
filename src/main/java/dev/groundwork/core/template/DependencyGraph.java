package dev.groundwork.core.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which resource needs which. Stable: the same template gives the same orders.
public final class DependencyGraph {
  /// One resource needs another.
  ///
  /// @param from the one that waits
  /// @param to the one that must be there first
  /// @param reason the mention that makes it so
  public record Edge(String from, String to, Reference reason) {}

  private final List<String> nodes;
  private final List<Edge> edges;
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  private DependencyGraph(List<String> nodes, List<Edge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    edges.forEach(
        edge -> needs.computeIfAbsent(edge.from(), _ -> new LinkedHashSet<>()).add(edge.to()));
  }

  /// The graph of all resources, both branches of every `Fn::If` included. Mentions of what isn't a
  /// resource are left out.
  public static DependencyGraph of(Template template) {
    return of(template.resources().values(), References.ALL_BRANCHES);
  }

  static DependencyGraph of(
      Collection<Resource> resources, Function<Expression.If, List<Expression>> branches) {
    List<String> nodes = resources.stream().map(Resource::logicalId).toList();
    Set<String> known = new LinkedHashSet<>(nodes);
    List<Edge> edges = new ArrayList<>();
    for (Resource resource : resources) {
      for (Reference reference : References.in(resource, branches)) {
        if (known.contains(reference.name())) {
          edges.add(new Edge(resource.logicalId(), reference.name(), reference));
        }
      }
    }
    return new DependencyGraph(nodes, edges);
  }

  /// Every mention, in the template's order; two resources may be joined by several.
  public List<Edge> edges() {
    return edges;
  }

  /// What a resource needs, each once.
  public Set<String> needs(String logicalId) {
    return needs.getOrDefault(logicalId, Set.of());
  }

  /// Resources that can be made at the same time: the first level needs nothing, each further one
  /// only what lies before it. Resources on a cycle, or behind one, are missing.
  public List<List<String>> levels() {
    Map<String, Integer> waitingFor = new HashMap<>();
    Map<String, List<String>> dependents = new HashMap<>();
    for (String node : nodes) {
      waitingFor.put(node, needs(node).size());
      needs(node)
          .forEach(need -> dependents.computeIfAbsent(need, _ -> new ArrayList<>()).add(node));
    }
    List<List<String>> levels = new ArrayList<>();
    List<String> ready = nodes.stream().filter(node -> needs(node).isEmpty()).toList();
    while (!ready.isEmpty()) {
      levels.add(ready);
      Set<String> next = new HashSet<>();
      for (String done : ready) {
        for (String dependent : dependents.getOrDefault(done, List.of())) {
          if (waitingFor.merge(dependent, -1, Integer::sum) == 0) {
            next.add(dependent);
          }
        }
      }
      ready = next.isEmpty() ? List.of() : nodes.stream().filter(next::contains).toList();
    }
    return levels;
  }

  /// All resources, each after what it needs, as early as the template names it.
  ///
  /// @throws IllegalStateException if there is a cycle
  public List<String> order() {
    Map<String, Boolean> done = new HashMap<>();
    List<String> order = new ArrayList<>();
    nodes.forEach(node -> visit(node, done, order));
    return order;
  }

  private void visit(String node, Map<String, Boolean> done, List<String> order) {
    Boolean finished = done.get(node);
    if (Boolean.FALSE.equals(finished)) {
      throw new IllegalStateException("a cycle at " + node);
    }
    if (finished == null) {
      done.put(node, false);
      needs(node).forEach(need -> visit(need, done, order));
      done.put(node, true);
      order.add(node);
    }
  }

  /// The resources that need one another in a circle (or lie between two circles), in the
  /// template's order; empty if there is none.
  public List<String> cycle() {
    Set<String> left = new LinkedHashSet<>(nodes);
    levels().forEach(level -> level.forEach(left::remove));
    boolean changed = !left.isEmpty();
    while (changed) {
      Set<String> needed = new LinkedHashSet<>();
      left.forEach(node -> needs(node).stream().filter(left::contains).forEach(needed::add));
      changed =
          left.removeIf(node -> !needed.contains(node) || Collections.disjoint(needs(node), left));
    }
    return List.copyOf(left);
  }
}
