package dev.groundwork.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.session.Preferences.Language;
import dev.groundwork.ui.session.Preferences.Motion;
import dev.groundwork.ui.session.Remembered.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;

  @Test
  void rememberWhatItWasTold() {
    new Memory(folder.resolve("new")).change(it -> it.with(Look.DARK).with(Path.of("/a/b")));

    Remembered later = new Memory(folder.resolve("new")).read();

    assertThat(later.look()).isEqualTo(Look.DARK);
    assertThat(later.recent()).containsExactly(new Recent(Path.of("/a/b"), Optional.empty()));
  }

  @Test
  void keepsTheLatestFewProjectsEachOnce() {
    Memory memory = new Memory(folder);
    for (String name : new String[] {"1", "2", "3", "4", "5", "6", "7", "3"}) {
      memory.change(it -> it.with(Path.of(name)));
    }

    assertThat(memory.read().recent())
        .extracting(it -> it.folder().toString())
        .containsExactly("3", "7", "6", "5", "4", "2");
  }

  @Test
  void startsAnewWhenItsFileCantBeRead() throws Exception {
    Files.writeString(folder.resolve("window.json"), "{\"format\": 1, \"look\": \"pink\"");

    assertThat(new Memory(folder).read()).isEqualTo(Remembered.NOTHING);
  }

  @Test
  void remembersWhatTheUserWantsAndWhereTheWindowWas() {
    Preferences wanted =
        new Preferences(
            Look.LIGHT, Language.GERMAN, Motion.LESS, false, Optional.of(Path.of("/work")));
    WindowPlace place = new WindowPlace(-40, 20, 1300, 900, true);
    new Memory(folder).change(it -> it.with(wanted).with(place));

    Remembered later = new Memory(folder).read();

    assertThat(later.preferences()).isEqualTo(wanted);
    assertThat(later.place()).contains(place);
  }

  @Test
  void remembersWhereEachProjectStopped() {
    Memory memory = new Memory(folder);
    memory.change(it -> it.with(Path.of("a")).with(Path.of("b")).at(Path.of("a"), "database"));
    memory.change(it -> it.at(Path.of("unlisted"), "network").with(Path.of("a")));

    assertThat(memory.read().stepOf(Path.of("a"))).contains("database");
    assertThat(memory.change(it -> it.without(Path.of("a"))).recent())
        .containsExactly(new Recent(Path.of("b"), Optional.empty()));
  }

  @Test
  void readsWhatTheFirstVersionWrote() throws Exception {
    Files.writeString(
        folder.resolve("window.json"), "{\"format\": 1, \"look\": \"dark\", \"recent\": [\"/a\"]}");

    Remembered old = new Memory(folder).read();

    assertThat(old.preferences()).isEqualTo(Preferences.USUAL.with(Look.DARK));
    assertThat(old.recent()).containsExactly(new Recent(Path.of("/a"), Optional.empty()));
  }
}
