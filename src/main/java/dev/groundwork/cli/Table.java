package dev.groundwork.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows whose columns stand under one another. Not thread-safe.
final class Table {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /// @param indent before each row
  Table(String indent) {
    this.indent = indent;
  }

  /// Aligns a column, counted from 0, at its right, as amounts are.
  Table rightAligned(int column) {
    while (right.size() <= column) {
      right.add(false);
    }
    right.set(column, true);
    return this;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(width(column) - cell.length());
        boolean atRight = column < right.size() && right.get(column);
        line.append(atRight ? space + cell : cell + space).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
