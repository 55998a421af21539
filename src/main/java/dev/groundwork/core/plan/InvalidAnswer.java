package dev.groundwork.core.plan;

/// An answer that can't be used.
///
/// @param name how the answer is called, as in [MissingAnswer]
/// @param value what was answered
/// @param reason in plain words that complete "the value …": "must be …"
public record InvalidAnswer(String name, String value, String reason) {
  /// One sentence.
  public String sentence() {
    return name + " " + reason + ", not \"" + value + "\"";
  }
}
