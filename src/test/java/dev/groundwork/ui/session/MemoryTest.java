package dev.groundwork.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Remembered.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;

  @Test
  void rememberWhatItWasTold() {
    new Memory(folder.resolve("new")).change(it -> it.with(Look.DARK).with(Path.of("/a/b")));

    Remembered later = new Memory(folder.resolve("new")).read();

    assertThat(later.look()).isEqualTo(Look.DARK);
    assertThat(later.recent()).containsExactly(Path.of("/a/b"));
  }

  @Test
  void keepsTheLatestFewProjectsEachOnce() {
    Memory memory = new Memory(folder);
    for (String name : new String[] {"1", "2", "3", "4", "5", "6", "3"}) {
      memory.change(it -> it.with(Path.of(name)));
    }

    assertThat(memory.read().recent())
        .extracting(Path::toString)
        .containsExactly("3", "6", "5", "4", "2");
  }

  @Test
  void startsAnewWhenItsFileCantBeRead() throws Exception {
    Files.writeString(folder.resolve("window.json"), "{\"format\": 1, \"look\": \"pink\"");

    assertThat(new Memory(folder).read()).isEqualTo(Remembered.NOTHING);
  }
}
