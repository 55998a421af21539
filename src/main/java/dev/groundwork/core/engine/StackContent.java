package dev.groundwork.core.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a stack is to hold: a template and a value for each of its parameters.
public record StackContent(
    String templateBody, Map<String, String> parameters, Map<String, String> tags) {
  /// Keeps copies of the maps.
  public StackContent {
    parameters = Map.copyOf(parameters);
    tags = Map.copyOf(tags);
  }

  /// A short fingerprint: equal contents have equal digests.
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(templateBody.getBytes(StandardCharsets.UTF_8));
      for (Map<String, String> map : List.of(parameters, tags)) {
        new TreeMap<>(map)
            .forEach(
                (key, value) ->
                    sha.update((key + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
