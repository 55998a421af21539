package dev.groundwork.core.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A plan in a folder of this computer.
record DirectoryFolder(Path path) implements PlanFolder {
  @Override
  public String id() {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public String label(String file) {
    return path.resolve(file).toString();
  }

  @Override
  public Optional<String> text(String file) {
    try {
      Path wanted = path.resolve(file);
      return Files.isRegularFile(wanted) ? Optional.of(Files.readString(wanted)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
