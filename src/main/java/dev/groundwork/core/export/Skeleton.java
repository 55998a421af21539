package dev.groundwork.core.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The part of an exported file that is the same in every export: a resource with words between @
/// signs.
final class Skeleton {
  private Skeleton() {}

  /// @param words what takes the place of each word
  static String of(String file, Map<String, String> words) {
    String text = resource("/export/" + file);
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("@" + word.getKey() + "@", word.getValue());
    }
    return text;
  }

  private static String resource(String name) {
    try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
