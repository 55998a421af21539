package dev.groundwork.core.picture;

import dev.groundwork.core.picture.Drawing.Box;
import dev.groundwork.core.picture.Drawing.Edge;
import dev.groundwork.core.picture.Drawing.Line;
import dev.groundwork.core.picture.Drawing.Point;
import dev.groundwork.core.picture.Drawing.Sizes;
import dev.groundwork.core.picture.Grid.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays a graph out in columns from left to right: what is needed stands left of what needs it, no
/// two boxes share room, and no line runs through a box. A pure function: the same graph always
/// looks the same.
public final class LayeredLayout {
  /// A picture of a window is wider than high.
  private static final double WIDER = 0.9;

  private static final int LOWEST = 5;

  private final Sizes sizes;
  private final Map<String, Box> boxes = new HashMap<>();
  private double width;
  private double height;

  private LayeredLayout(Sizes sizes) {
    this.sizes = sizes;
  }

  /// Lays out.
  ///
  /// @param nodes each once; boxes come in this order
  /// @param edges those between other nodes, on circles, or with a longer way between the same two
  ///   are left out
  public static Drawing of(List<String> nodes, List<Edge> edges, Sizes sizes) {
    List<Edge> drawn = Reduction.of(nodes, edges);
    Set<String> joined = new HashSet<>();
    drawn.forEach(
        edge -> {
          joined.add(edge.from());
          joined.add(edge.to());
        });
    List<String> connected = nodes.stream().filter(joined::contains).toList();
    List<String> alone = nodes.stream().filter(it -> !joined.contains(it)).toList();
    LayeredLayout layout = new LayeredLayout(sizes);
    List<Line> lines = layout.place(connected, drawn);
    layout.placeAlone(alone);
    return new Drawing(
        nodes.stream().map(layout.boxes::get).toList(), lines, layout.width, layout.height);
  }

  private List<Line> place(List<String> nodes, List<Edge> edges) {
    int highest = Math.max(LOWEST, (int) Math.ceil(Math.sqrt(nodes.size()) * WIDER));
    Grid grid = new Grid(nodes, edges, Columns.of(nodes, edges, highest));
    List<List<Place>> columns = Ordering.of(grid);
    Map<Place, Double> middles = Heights.of(grid, columns, sizes);
    Map<Place, Double> lefts = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      for (Place place : columns.get(i)) {
        double left = i * (sizes.width() + sizes.across());
        lefts.put(place, left);
        if (place instanceof Place.OfNode(String node)) {
          add(node, left, middles.getOrDefault(place, 0.0) - sizes.height() / 2);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    grid.ways().forEach((edge, way) -> lines.add(line(edge, way, lefts, middles)));
    return lines;
  }

  private Line line(
      Edge edge, List<Place> way, Map<Place, Double> lefts, Map<Place, Double> middles) {
    List<Point> points = new ArrayList<>();
    for (Place place : way) {
      double left = lefts.getOrDefault(place, 0.0);
      double middle = middles.getOrDefault(place, 0.0);
      if (!place.equals(way.getFirst())) {
        points.add(new Point(left, middle));
      }
      if (!place.equals(way.getLast())) {
        points.add(new Point(left + sizes.width(), middle));
      }
      height = Math.max(height, middle);
    }
    return new Line(edge, points);
  }

  /// What nothing is joined to stands below, row by row.
  private void placeAlone(List<String> nodes) {
    double step = sizes.width() + sizes.across();
    int fitting = (int) Math.round((width + sizes.across()) / step);
    int few = (int) Math.ceil(Math.sqrt(nodes.size()));
    int each = Math.max(1, Math.max(fitting, few));
    double top = height == 0 ? 0 : height + sizes.along() * 2;
    for (int i = 0; i < nodes.size(); i++) {
      add(
          nodes.get(i),
          i % each * step,
          top + Math.floorDiv(i, each) * (sizes.height() + sizes.along()));
    }
  }

  private void add(String node, double x, double y) {
    boxes.put(node, new Box(node, x, y, sizes.width(), sizes.height()));
    width = Math.max(width, x + sizes.width());
    height = Math.max(height, y + sizes.height());
  }
}
