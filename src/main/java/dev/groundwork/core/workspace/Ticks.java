package dev.groundwork.core.workspace;

import dev.groundwork.core.document.Documents;
import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.MappingReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps that the founder has ticked off, in a file of JSON lines; the last line about a step
/// counts.
final class Ticks {
  private final Path file;

  Ticks(Path file) {
    this.file = file;
  }

  Set<String> ticked() {
    Set<String> ticked = new LinkedHashSet<>();
    List<String> lines = DurableFile.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      MappingReader reader =
          MappingReader.of(
              "tick", Documents.json(file.getFileName() + ":" + (i + 1), lines.get(i)));
      String step = reader.text("step");
      if (reader.flag("done", false)) {
        ticked.add(step);
      } else {
        ticked.remove(step);
      }
      reader.done();
    }
    return ticked;
  }

  void set(String step, boolean done) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("step", step);
    line.put("done", done);
    DurableFile.append(file, Json.write(line));
  }
}
