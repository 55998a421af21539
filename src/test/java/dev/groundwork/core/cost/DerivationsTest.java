package dev.groundwork.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationsTest {
  private static final Path PAGE = Path.of("src", "docs", "estimates.md");
  private static final Path NOW = Path.of("target", "estimates.md");

  /// Every total of every plan, environment and phase is pinned by the page, with its lines.
  @Test
  void everyTotalAndItsLinesAreWhatTheDocsSay() throws IOException {
    String page = Derivations.page();
    Files.createDirectories(NOW.getParent());
    Files.writeString(NOW, page);

    List<String> said = Files.exists(PAGE) ? Files.readAllLines(PAGE) : List.of();
    assertThat(page.lines().toList())
        .as("what plans cost has changed; if it is meant: cp %s %s", NOW, PAGE)
        .isEqualTo(said);
  }
}
