package dev.groundwork.core.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The texts of this package that ship with the program.
final class Resources {
  private Resources() {}

  static String text(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("the program lacks its resource " + name));
  }

  static Optional<String> find(String name) {
    try (InputStream stream = Resources.class.getResourceAsStream("/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
