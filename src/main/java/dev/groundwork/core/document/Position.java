package dev.groundwork.core.document;

/// A place in a file, as an editor shows it.
///
/// @param file the name under which the reader was given the text
/// @param line counted from 1
/// @param column counted from 1, in characters
public record Position(String file, int line, int column) implements Comparable<Position> {
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
    }
  }

  /// The first character of a file, for what concerns the file as a whole.
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /// `file:line:column`, which editors and terminals turn into a link.
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
