package dev.groundwork.core.template;

import java.util.List;

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

  /// What changes come to together. A value that may turn out unchanged, or that AWS only sometimes
  /// replaces for, makes the replacement conditional.
  public static Recreation of(List<PropertyDifference> differences) {
    if (differences.stream().anyMatch(it -> it.recreation() == ALWAYS && !it.dynamic())) {
      return ALWAYS;
    }
    return differences.stream().allMatch(it -> it.recreation() == NEVER) ? NEVER : CONDITIONALLY;
  }

  /// The worse of two.
  Recreation or(Recreation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
