package dev.groundwork.core.workspace;

import dev.groundwork.core.document.DurableFile;
import dev.groundwork.core.document.Json;
import dev.groundwork.core.document.JsonLines;
import dev.groundwork.core.document.MappingReader;
import dev.groundwork.core.document.Node;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
    for (Tick tick : JsonLines.read(file, Ticks::read)) {
      if (tick.done()) {
        ticked.add(tick.step());
      } else {
        ticked.remove(tick.step());
      }
    }
    return ticked;
  }

  void set(String step, boolean done) {
    DurableFile.append(file, Json.write(new Tick(step, done)));
  }

  private record Tick(String step, boolean done) {}

  private static Tick read(Node line) {
    MappingReader reader = MappingReader.of("tick", line);
    Tick tick = new Tick(reader.text("step"), reader.flag("done", false));
    reader.done();
    return tick;
  }
}
