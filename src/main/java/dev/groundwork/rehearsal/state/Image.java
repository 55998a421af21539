package dev.groundwork.rehearsal.state;

import java.time.Instant;
import java.util.List;

/// A container image in a repository.
///
/// @param repository the repository's name
/// @param region where the repository is
/// @param digest such as `sha256:…`
/// @param tags its tags
/// @param pushed when it came
/// @param bytes its size
/// @param manifest the manifest's text
public record Image(
    String repository,
    String region,
    String digest,
    List<String> tags,
    Instant pushed,
    long bytes,
    String manifest) {
  /// Makes the list unchangeable.
  public Image {
    tags = List.copyOf(tags);
  }
}
