package dev.groundwork.rehearsal.state;

import java.util.List;
import java.util.Optional;

/// A template as it was sent, with the little that is asked of it often.
///
/// @param body its text
/// @param description what it says about itself
/// @param secrets the names of the parameters that must not be shown
public record TemplateText(String body, Optional<String> description, List<String> secrets) {
  /// Makes the list unchangeable.
  public TemplateText {
    secrets = List.copyOf(secrets);
  }
}
