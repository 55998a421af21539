package dev.groundwork.core.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders the columns so that few lines cross: sweeps to and fro, each place at the mean of its
/// neighbours' (after Sugiyama), then swaps of neighbours as long as they help. The same graph
/// always gives the same order.
final class Ordering {
  private static final int SWEEPS = 24;

  private final Grid grid;
  private List<List<Grid.Place>> best;
  private int fewest;

  private Ordering(Grid grid) {
    this.grid = grid;
    this.best = copy(grid.columns());
    this.fewest = crossings(best);
  }

  static List<List<Grid.Place>> of(Grid grid) {
    Ordering ordering = new Ordering(grid);
    List<List<Grid.Place>> now = copy(grid.columns());
    for (int i = 0; i < SWEEPS && ordering.fewest > 0; i++) {
      ordering.sweep(now, i % 2 == 0);
      ordering.swap(now);
      int crossings = ordering.crossings(now);
      if (crossings < ordering.fewest) {
        ordering.fewest = crossings;
        ordering.best = copy(now);
      }
    }
    return ordering.best;
  }

  private void sweep(List<List<Grid.Place>> columns, boolean toTheRight) {
    for (int i = 1; i < columns.size(); i++) {
      int at = toTheRight ? i : columns.size() - 1 - i;
      List<Grid.Place> fixed = columns.get(toTheRight ? at - 1 : at + 1);
      sort(columns.get(at), fixed, toTheRight);
    }
  }

  private void sort(List<Grid.Place> column, List<Grid.Place> fixed, boolean toTheRight) {
    Map<Grid.Place, Integer> places = places(fixed);
    Map<Grid.Place, Double> wanted = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      Grid.Place place = column.get(i);
      List<Grid.Place> neighbours = toTheRight ? grid.before(place) : grid.after(place);
      double own = fixed.isEmpty() ? i : (double) i * fixed.size() / column.size();
      wanted.put(
          place,
          neighbours.stream().mapToInt(it -> places.getOrDefault(it, 0)).average().orElse(own));
    }
    column.sort(Comparator.comparing(it -> wanted.getOrDefault(it, 0.0)));
  }

  /// Swaps neighbours in a column as long as that saves crossings. Only their own lines can cross
  /// otherwise than before.
  private void swap(List<List<Grid.Place>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      List<Grid.Place> column = columns.get(i);
      Map<Grid.Place, Integer> left = places(i > 0 ? columns.get(i - 1) : List.of());
      Map<Grid.Place, Integer> right =
          places(i + 1 < columns.size() ? columns.get(i + 1) : List.of());
      List<int[]> before = new ArrayList<>();
      List<int[]> after = new ArrayList<>();
      for (Grid.Place place : column) {
        before.add(ends(grid.before(place), left));
        after.add(ends(grid.after(place), right));
      }
      for (int j = 0; j + 1 < column.size(); j++) {
        int now =
            crossings(before.get(j), before.get(j + 1)) + crossings(after.get(j), after.get(j + 1));
        int then =
            crossings(before.get(j + 1), before.get(j)) + crossings(after.get(j + 1), after.get(j));
        if (then < now) {
          Collections.swap(column, j, j + 1);
          Collections.swap(before, j, j + 1);
          Collections.swap(after, j, j + 1);
        }
      }
    }
  }

  /// How often the lines of two places cross on one side.
  ///
  /// @param upper where the lines of the upper place end, from top to bottom
  private static int crossings(int[] upper, int[] lower) {
    int crossings = 0;
    int above = 0;
    for (int end : upper) {
      while (above < lower.length && lower[above] < end) {
        above++;
      }
      crossings += above;
    }
    return crossings;
  }

  private int crossings(List<List<Grid.Place>> columns) {
    int sum = 0;
    for (int i = 0; i + 1 < columns.size(); i++) {
      sum += between(columns.get(i), columns.get(i + 1));
    }
    return sum;
  }

  /// Counts by a tree of sums (Fenwick): each line crosses those before it that end below it.
  private int between(List<Grid.Place> left, List<Grid.Place> right) {
    Map<Grid.Place, Integer> places = places(right);
    int[] sums = new int[right.size() + 1];
    int lines = 0;
    int crossings = 0;
    for (Grid.Place place : left) {
      int[] ends = ends(grid.after(place), places);
      for (int end : ends) {
        crossings += lines - upTo(sums, end);
      }
      for (int end : ends) {
        add(sums, end);
        lines++;
      }
    }
    return crossings;
  }

  private static int upTo(int[] sums, int end) {
    int sum = 0;
    for (int i = end + 1; i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }

  private static void add(int[] sums, int end) {
    for (int i = end + 1; i < sums.length; i += i & -i) {
      sums[i]++;
    }
  }

  private static int[] ends(List<Grid.Place> neighbours, Map<Grid.Place, Integer> places) {
    int[] ends = new int[neighbours.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = places.getOrDefault(neighbours.get(i), 0);
    }
    Arrays.sort(ends);
    return ends;
  }

  private static Map<Grid.Place, Integer> places(List<Grid.Place> column) {
    Map<Grid.Place, Integer> places = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      places.put(column.get(i), i);
    }
    return places;
  }

  private static List<List<Grid.Place>> copy(List<List<Grid.Place>> columns) {
    List<List<Grid.Place>> copy = new ArrayList<>();
    columns.forEach(it -> copy.add(new ArrayList<>(it)));
    return copy;
  }
}
