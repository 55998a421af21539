package dev.groundwork.core.picture;

import java.util.ArrayList;
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

  /// Swaps neighbours in a column as long as that saves crossings.
  private void swap(List<List<Grid.Place>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      List<Grid.Place> column = columns.get(i);
      int now = around(columns, i);
      for (int j = 0; j + 1 < column.size(); j++) {
        java.util.Collections.swap(column, j, j + 1);
        int then = around(columns, i);
        if (then < now) {
          now = then;
        } else {
          java.util.Collections.swap(column, j, j + 1);
        }
      }
    }
  }

  private int around(List<List<Grid.Place>> columns, int at) {
    int left = at > 0 ? between(columns.get(at - 1), columns.get(at)) : 0;
    return left + (at + 1 < columns.size() ? between(columns.get(at), columns.get(at + 1)) : 0);
  }

  private int crossings(List<List<Grid.Place>> columns) {
    int sum = 0;
    for (int i = 0; i + 1 < columns.size(); i++) {
      sum += between(columns.get(i), columns.get(i + 1));
    }
    return sum;
  }

  private int between(List<Grid.Place> left, List<Grid.Place> right) {
    Map<Grid.Place, Integer> places = places(right);
    List<Integer> ends = new ArrayList<>();
    for (Grid.Place place : left) {
      grid.after(place).stream().map(it -> places.getOrDefault(it, 0)).sorted().forEach(ends::add);
    }
    int crossings = 0;
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        crossings += ends.get(i) > ends.get(j) ? 1 : 0;
      }
    }
    return crossings;
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
