package dev.groundwork.cli;

import java.util.function.Supplier;

/// A command that ends early: what to say, and with which status.
final class Refusal extends RuntimeException {
  private final int status;

  private Refusal(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /// It was asked for something that isn't there, or in the wrong way.
  static Refusal usage(String sentence) {
    return new Refusal(ExitStatus.USAGE, sentence);
  }

  /// Nobody has confirmed it.
  static Refusal needsConfirmation(String sentence) {
    return new Refusal(ExitStatus.NEEDS_CONFIRMATION, sentence);
  }

  /// It was tried, and failed.
  static Refusal failed(String sentence) {
    return new Refusal(ExitStatus.FAILED, sentence);
  }

  /// Looks something up that a person has named; core's sentence about a wrong name becomes ours.
  static <T> T unlessUnknown(Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (IllegalArgumentException e) {
      throw usage(Sentences.capitalized(e.getMessage()));
    }
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
