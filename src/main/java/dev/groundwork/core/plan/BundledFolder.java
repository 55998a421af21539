package dev.groundwork.core.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A plan that comes with Groundwork, under `plans/` on the class path.
record BundledFolder(String id) implements PlanFolder {
  private static final String ROOT = "/plans/";

  @Override
  public String label(String file) {
    return "plans/" + id + "/" + file;
  }

  @Override
  public Optional<String> text(String file) {
    return resource(id + "/" + file);
  }

  /// A text under `plans/`.
  static Optional<String> resource(String name) {
    try (InputStream in = BundledFolder.class.getResourceAsStream(ROOT + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
