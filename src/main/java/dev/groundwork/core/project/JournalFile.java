package dev.groundwork.core.project;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.JsonLines;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.core.engine.Journal;
import dev.groundwork.core.engine.JournalEntry;
import dev.groundwork.core.engine.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The journal as a file of JSON lines, appended and synced entry by entry.
final class JournalFile implements Journal {
  private final Path file;
  private final List<JournalEntry> entries;

  /// Reads what is there.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument naming file and line of what can't be
  ///   read
  JournalFile(Path file) {
    this.file = file;
    this.entries = new ArrayList<>(JsonLines.read(file, JournalFile::read));
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

  private static JournalEntry read(Node line) {
    MappingReader reader = MappingReader.of("journal entry", line);
    JournalEntry entry =
        new JournalEntry(
            reader.instant("at"),
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
