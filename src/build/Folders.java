import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What [Files] lacks.
final class Folders {
  private Folders() {}

  /// The jars that lie directly in a folder, by name.
  static List<Path> jarsOf(Path folder) throws IOException {
    return filesOf(folder, ".jar");
  }

  /// The files that lie directly in a folder and end so, by name; none if there is no such folder.
  static List<Path> filesOf(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// Deletes a folder with everything in it; one that does not exist is as good.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
