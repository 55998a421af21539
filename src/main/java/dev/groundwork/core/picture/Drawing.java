package dev.groundwork.core.picture;

import java.util.List;

/// A laid out picture. Lengths are in the unit of the sizes that it was made with; x grows to the
/// right, y downwards, from 0.
///
/// @param boxes in the order of the nodes that were given
/// @param lines from what is needed to what needs it; each leads from left to right
public record Drawing(List<Box> boxes, List<Line> lines, double width, double height) {
  public Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /// How large things are.
  ///
  /// @param width of a box
  /// @param height of a box
  /// @param across the room between two columns, which lines need
  /// @param along the room between two boxes of a column
  public record Sizes(double width, double height, double across, double along) {}

  /// A node's place.
  ///
  /// @param x its left
  /// @param y its top
  public record Box(String node, double x, double y, double width, double height) {
    /// The middle of its height.
    public double middle() {
      return y + height / 2;
    }

    /// Whether two boxes share room.
    public boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  /// One node needs another.
  ///
  /// @param from what is needed
  /// @param to what needs it
  public record Edge(String from, String to) {}

  /// A line's way. Between two points with the same y it is straight, otherwise it may swing.
  public record Line(Edge edge, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /// A place.
  public record Point(double x, double y) {}
}
