package dev.groundwork.ui.session;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.InvalidDocument;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import dev.groundwork.core.document.Scalar;
import dev.groundwork.ui.session.Preferences.Language;
import dev.groundwork.ui.session.Preferences.Motion;
import dev.groundwork.ui.session.Remembered.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps what the window remembers, in `window.json` of the user's settings. Its methods block. All
/// windows of a process share one.
public final class Memory {
  private static final System.Logger LOG = System.getLogger(Memory.class.getName());
  private static final int FORMAT = 1;

  private final Path file;

  /// @param settingsFolder made when something is first remembered
  public Memory(Path settingsFolder) {
    this.file = settingsFolder.resolve("window.json");
  }

  /// The file that it is kept in, whether or not it is there yet.
  public Path file() {
    return file;
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
    DurableFile.replace(file, Json.pretty(written(changed)));
    return changed;
  }

  private static Map<String, Object> written(Remembered it) {
    Preferences wanted = it.preferences();
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("format", FORMAT);
    written.put("look", word(wanted.look()));
    written.put("language", word(wanted.language()));
    written.put("motion", word(wanted.motion()));
    written.put("notifications", wanted.notifications());
    wanted.projects().ifPresent(folder -> written.put("projects", folder.toString()));
    it.place().ifPresent(place -> written.put("window", place));
    written.put("recent", it.recent().stream().map(Memory::written).toList());
    return written;
  }

  private static Map<String, Object> written(Recent recent) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("folder", recent.folder().toString());
    recent.step().ifPresent(step -> written.put("step", step));
    return written;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private Remembered parse(String text) {
    MappingReader reader =
        MappingReader.of("window.json", Documents.json(file.getFileName().toString(), text));
    if (reader.integer("format") != FORMAT) {
      throw new InvalidDocument(reader.at("format"), "this version reads format " + FORMAT);
    }
    Preferences wanted =
        new Preferences(
            reader.choice("look", Look.class),
            reader.optionalChoice("language", Language.class).orElse(Language.SYSTEM),
            reader.optionalChoice("motion", Motion.class).orElse(Motion.SYSTEM),
            reader.flag("notifications", true),
            reader.optionalText("projects").map(Path::of));
    Optional<WindowPlace> place = reader.optional("window", Memory::place);
    List<Recent> recent = reader.list("recent", Memory::recent);
    reader.done();
    return new Remembered(wanted, place, recent);
  }

  private static WindowPlace place(Node node) {
    MappingReader reader = MappingReader.of("window", node);
    WindowPlace place =
        new WindowPlace(
            reader.integer("x"),
            reader.integer("y"),
            reader.integer("width"),
            reader.integer("height"),
            reader.flag("maximised", false));
    reader.done();
    return place;
  }

  /// A folder, as the first version wrote it, or a folder and a step.
  private static Recent recent(Node node) {
    if (node instanceof Scalar folder) {
      return new Recent(Path.of(folder.text()), Optional.empty());
    }
    MappingReader reader = MappingReader.of("recent", node);
    Recent recent = new Recent(Path.of(reader.text("folder")), reader.optionalText("step"));
    reader.done();
    return recent;
  }
}
