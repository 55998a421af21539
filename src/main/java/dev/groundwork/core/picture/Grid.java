package dev.groundwork.core.picture;

import dev.groundwork.core.picture.Drawing.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Columns of places, each line cut into pieces that go no further than the next column.
final class Grid {
  private final List<List<Place>> columns = new ArrayList<>();
  private final Map<Edge, List<Place>> ways = new LinkedHashMap<>();
  private final Map<Place, List<Place>> before = new HashMap<>();
  private final Map<Place, List<Place>> after = new HashMap<>();

  /// A place in a column: a node's, or one that keeps a line's way free.
  sealed interface Place {
    /// Where a node stands.
    record OfNode(String node) implements Place {}

    /// Where a line passes.
    record OfLine(Edge edge, int column) implements Place {}
  }

  Grid(List<String> nodes, List<Edge> edges, Map<String, Integer> column) {
    int last = column.values().stream().mapToInt(it -> it).max().orElse(-1);
    for (int i = 0; i <= last; i++) {
      columns.add(new ArrayList<>());
    }
    nodes.forEach(it -> columns.get(column.getOrDefault(it, 0)).add(new Place.OfNode(it)));
    for (Edge edge : edges) {
      List<Place> way = new ArrayList<>(List.of(new Place.OfNode(edge.from())));
      int end = column.getOrDefault(edge.to(), 0);
      for (int i = column.getOrDefault(edge.from(), 0) + 1; i < end; i++) {
        Place passing = new Place.OfLine(edge, i);
        columns.get(i).add(passing);
        way.add(passing);
      }
      way.add(new Place.OfNode(edge.to()));
      ways.put(edge, way);
      for (int i = 0; i + 1 < way.size(); i++) {
        after.computeIfAbsent(way.get(i), _ -> new ArrayList<>()).add(way.get(i + 1));
        before.computeIfAbsent(way.get(i + 1), _ -> new ArrayList<>()).add(way.get(i));
      }
    }
  }

  List<List<Place>> columns() {
    return columns;
  }

  /// The places that each line goes through.
  Map<Edge, List<Place>> ways() {
    return ways;
  }

  List<Place> before(Place place) {
    return before.getOrDefault(place, List.of());
  }

  List<Place> after(Place place) {
    return after.getOrDefault(place, List.of());
  }
}
