package dev.groundwork.core.template;

/// Whether changing a property makes AWS replace the resource: make a new one, then delete the old
/// one.
public enum Recreation {
  NEVER("Never"),
  CONDITIONALLY("Conditionally"),
  ALWAYS("Always");

  private final String word;

  Recreation(String word) {
    this.word = word;
  }

  /// The word that change sets use (`RequiresRecreation`).
  public String word() {
    return word;
  }

  /// The worse of two.
  Recreation or(Recreation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
