package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How far a move has come, as `.groundwork` keeps it.
///
/// @param from a phase's id
/// @param to a phase's id
/// @param done how many of its acts are done
record MoveNote(String from, String to, int done) {
  /// What is noted for a project in a phase. A note of a move from another phase is a leftover.
  ///
  /// @throws dev.groundwork.core.document.InvalidDocument if it can't be read
  static Optional<MoveNote> read(Path file, String phase) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    MappingReader reader =
        MappingReader.of(
            "move", Documents.json(file.getFileName().toString(), DurableFile.text(file)));
    MoveNote note = new MoveNote(reader.text("from"), reader.text("to"), reader.integer("done"));
    reader.done();
    return Optional.of(note).filter(it -> it.from().equals(phase));
  }

  void write(Path file) {
    DurableFile.replace(file, Json.pretty(this));
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + file, e);
    }
  }
}
