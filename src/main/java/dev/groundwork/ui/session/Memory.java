package dev.groundwork.ui.session;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.ui.session.Remembered.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Keeps what the window remembers, in `window.json` of the user's settings. Its methods block.
public final class Memory {
  private static final System.Logger LOG = System.getLogger(Memory.class.getName());
  private static final int FORMAT = 1;

  private final Path file;

  /// @param settingsFolder made when something is first remembered
  public Memory(Path settingsFolder) {
    this.file = settingsFolder.resolve("window.json");
  }

  /// What was remembered. A file that can't be read is as good as none: it holds nothing that a
  /// founder would miss, and must not keep the window closed.
  public synchronized Remembered read() {
    if (!Files.exists(file)) {
      return Remembered.NOTHING;
    }
    try {
      return parse(DurableFile.text(file));
    } catch (InvalidDocument e) {
      LOG.log(System.Logger.Level.WARNING, "starting without " + file + ": " + e.getMessage());
      return Remembered.NOTHING;
    }
  }

  /// Remembers something else.
  public synchronized Remembered change(UnaryOperator<Remembered> change) {
    Remembered changed = change.apply(read());
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("format", FORMAT);
    written.put("look", changed.look().name().toLowerCase(Locale.ROOT));
    written.put("recent", changed.recent().stream().map(Path::toString).toList());
    DurableFile.replace(file, Json.pretty(written));
    return changed;
  }

  private Remembered parse(String text) {
    MappingReader reader =
        MappingReader.of("window.json", Documents.json(file.getFileName().toString(), text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    Look look = reader.choice("look", Look.class);
    List<Path> recent = reader.list("recent", node -> Path.of(Scalar.class.cast(node).text()));
    reader.done();
    return new Remembered(look, recent);
  }
}
