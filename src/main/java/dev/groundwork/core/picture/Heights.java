package dev.groundwork.core.picture;

import dev.groundwork.core.picture.Grid.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each place of ordered columns its height, so that lines run as level as they can: each
/// place wants the mean of its neighbours', and gives way to those of its own column. Giving way is
/// isotonic regression (pool adjacent violators), which moves a column's places as little as
/// possible, and never past one another.
final class Heights {
  private static final int SWEEPS = 16;

  private final Grid grid;
  private final List<List<Place>> columns;
  private final Drawing.Sizes sizes;
  private final Map<Place, Double> middle = new HashMap<>();

  private Heights(Grid grid, List<List<Place>> columns, Drawing.Sizes sizes) {
    this.grid = grid;
    this.columns = columns;
    this.sizes = sizes;
  }

  /// The middle of each place; the topmost box begins at 0.
  static Map<Place, Double> of(Grid grid, List<List<Place>> columns, Drawing.Sizes sizes) {
    Heights heights = new Heights(grid, columns, sizes);
    columns.forEach(it -> heights.settle(it, it.stream().map(_ -> 0.0).toList()));
    for (int i = 0; i < SWEEPS; i++) {
      heights.sweep(i % 2 == 0);
    }
    double top =
        heights.middle.entrySet().stream()
            .mapToDouble(it -> it.getValue() - heights.half(it.getKey()))
            .min()
            .orElse(0);
    heights.middle.replaceAll((_, at) -> at - top);
    return heights.middle;
  }

  private void sweep(boolean toTheRight) {
    for (int i = 0; i < columns.size(); i++) {
      List<Place> column = columns.get(toTheRight ? i : columns.size() - 1 - i);
      settle(column, column.stream().map(this::wanted).toList());
    }
  }

  private double wanted(Place place) {
    List<Place> neighbours = new ArrayList<>(grid.before(place));
    neighbours.addAll(grid.after(place));
    return neighbours.stream().mapToDouble(this::at).average().orElseGet(() -> at(place));
  }

  private double at(Place place) {
    return middle.getOrDefault(place, 0.0);
  }

  private double half(Place place) {
    return place instanceof Place.OfNode ? sizes.height() / 2 : 0;
  }

  private void settle(List<Place> column, List<Double> wanted) {
    double[] offset = new double[column.size()];
    for (int i = 1; i < offset.length; i++) {
      offset[i] = offset[i - 1] + half(column.get(i - 1)) + sizes.along() + half(column.get(i));
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < offset.length; i++) {
      Block block = new Block(wanted.get(i) - offset[i], 1);
      while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
        block = block.with(blocks.removeLast());
      }
      blocks.add(block);
    }
    int i = 0;
    for (Block block : blocks) {
      for (int end = i + block.count(); i < end; i++) {
        middle.put(column.get(i), block.mean() + offset[i]);
      }
    }
  }

  /// Places that stand as close as they may.
  private record Block(double sum, int count) {
    double mean() {
      return sum / count;
    }

    Block with(Block other) {
      return new Block(sum + other.sum, count + other.count);
    }
  }
}
