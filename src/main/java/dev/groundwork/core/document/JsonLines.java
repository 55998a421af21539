package dev.groundwork.core.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads files of JSON lines, such as the journal and the ledger.
public final class JsonLines {
  private JsonLines() {}

  /// Reads every whole line that isn't blank; none if the file doesn't exist. What a kill left of a
  /// last line is left out, see [DurableFile#lines].
  ///
  /// @param read what one line says
  /// @throws InvalidDocument naming file, line and column
  public static <T> List<T> read(Path file, Function<Node, T> read) {
    List<T> entries = new ArrayList<>();
    int line = 0;
    for (String text : DurableFile.lines(file)) {
      line++;
      if (!text.isBlank()) {
        try {
          entries.add(read.apply(Documents.json(file.toString(), text)));
        } catch (InvalidDocument e) {
          throw new InvalidDocument(
              new Position(file.toString(), line, e.at().column()), e.reason());
        }
      }
    }
    return entries;
  }
}
