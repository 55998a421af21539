package dev.groundwork.core.project;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.engine.JournalEntry;
import dev.groundwork.core.engine.Operation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The journal as a file of JSON lines, appended and synced entry by entry.
final class JournalFile implements Journal {
  private final Path file;
  private final List<JournalEntry> entries = new ArrayList<>();

  /// Reads what is there.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument naming file and line of what can't be
  ///   read
  JournalFile(Path file) {
    this.file = file;
    int line = 0;
    for (String text : DurableFile.lines(file)) {
      line++;
      if (!text.isBlank()) {
        entries.add(read(file + ":" + line, text));
      }
    }
  }

  @Override
  public synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized void append(JournalEntry entry) {
    DurableFile.append(file, Json.write(entry));
    entries.add(entry);
  }

  private static JournalEntry read(String place, String text) {
    MappingReader reader = MappingReader.of("journal entry", Documents.json(place, text));
    JournalEntry entry =
        new JournalEntry(
            Instant.parse(reader.text("at")),
            reader.text("operation"),
            reader.choice("kind", JournalEntry.Kind.class),
            reader.optionalChoice("act", Operation.Kind.class),
            reader.list("stacks", node -> Scalar.class.cast(node).text()),
            reader.optionalText("stack"),
            reader.optionalText("reference"),
            reader.optionalText("digest"));
    reader.done();
    return entry;
  }
}
