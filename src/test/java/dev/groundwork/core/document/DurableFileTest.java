package dev.groundwork.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  @TempDir Path folder;

  @Test
  void aLineThatAKillToreIsNeverSeenAgain() throws IOException {
    Path file = folder.resolve("deep/lines.jsonl");
    DurableFile.append(file, "{\"one\": 1}");
    Files.writeString(file, Files.readString(file) + "{\"two\": {\"torn\": 2}");

    assertThat(DurableFile.lines(file)).containsExactly("{\"one\": 1}");
    DurableFile.append(file, List.of("{\"three\": 3}", "{\"four\": 4}"));

    assertThat(DurableFile.lines(file))
        .containsExactly("{\"one\": 1}", "{\"three\": 3}", "{\"four\": 4}");
  }

  @Test
  void aFileOfNothingButATornLineIsEmpty() throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, "{\"torn");

    assertThat(DurableFile.lines(file)).isEmpty();
    DurableFile.append(file, "{}");

    assertThat(Files.readString(file)).isEqualTo("{}\n");
  }
}
