package dev.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can be told from the files alone.
class SourceTreeTest {
  /// A home or work folder of one machine, or a host that packages come from: both are settings of
  /// a machine and would be wrong on the next. The brackets keep this line from finding itself.
  private static final Pattern OF_ONE_MACHINE =
      Pattern.compile(
          "(?<![\\w.$}-])/(?:wor[k]|roo[t])/|repo1?[.]mave[n]|registry[.]npmj[s]|pypi[.]or[g]"
              + "|deb[.]debia[n]|crates[.]i[o]|proxy[.]golan[g]");

  @Test
  void everyPackageIsNullMarked() throws IOException {
    List<Path> sources = filesUnder("src/main/java", "src/test/java");
    List<Path> unmarked =
        sources.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !isNullMarked(folder))
            .toList();
    assertThat(unmarked).as("folders whose package-info.java lacks @NullMarked").isEmpty();
  }

  @Test
  void nothingNamesAMachineOrAHostOfPackages() throws IOException {
    List<String> found =
        filesUnder("src", "installer", "assets", ".ci", ".github", "pom.xml", "README.md").stream()
            .flatMap(SourceTreeTest::linesOfOneMachine)
            .toList();
    assertThat(found).isEmpty();
  }

  private static boolean isNullMarked(Path folder) {
    // A test's package of the same name as a main package takes the mark from there.
    Path main = Path.of(folder.toString().replace("src/test/java", "src/main/java"));
    return Stream.of(folder, main)
        .map(place -> place.resolve("package-info.java"))
        .filter(Files::exists)
        .anyMatch(info -> read(info).contains("\n@NullMarked\n"));
  }

  private static Stream<String> linesOfOneMachine(Path file) {
    List<String> lines = read(file).lines().toList();
    return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
        .filter(index -> OF_ONE_MACHINE.matcher(lines.get(index)).find())
        .map(index -> "%s:%d: %s".formatted(file, index + 1, lines.get(index).strip()));
  }

  private static List<Path> filesUnder(String... places) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path place : Stream.of(places).map(Path::of).filter(Files::exists).toList()) {
      try (Stream<Path> files = Files.walk(place)) {
        files.filter(Files::isRegularFile).forEach(found::add);
      }
    }
    return found;
  }

  /// The text of a file; that of a picture or a font is empty.
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
