package dev.groundwork.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is gone with everything in it when it is closed.
///
/// @param path where it is
record TemporaryFolder(Path path) implements AutoCloseable {
  static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("groundwork-"));
    } catch (IOException e) {
      throw new UncheckedIOException("could not make a temporary folder", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + path, e);
    }
  }
}
