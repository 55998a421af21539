package dev.groundwork.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Texts that ship with the program.
public final class Resources {
  private Resources() {}

  /// A text that must be there.
  ///
  /// @param name from the root of the class path, without a leading slash
  public static String text(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("the program lacks its resource " + name));
  }

  /// A text that may be there.
  ///
  /// @param name as for [#text]
  public static Optional<String> find(String name) {
    try (InputStream stream = Resources.class.getResourceAsStream("/" + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
