package dev.groundwork.core.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The public templates that tests are tried on.
final class Corpus {
  private Corpus() {}

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json|template)"))
          .sorted()
          .toList();
    }
  }
}
