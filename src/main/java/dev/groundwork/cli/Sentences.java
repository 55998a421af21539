package dev.groundwork.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Small matters of wording.
final class Sentences {
  private Sentences() {}

  /// The text with a capital letter at its start and a stop at its end.
  static String capitalized(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "It isn't said why.";
    }
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return ".?!".indexOf(capital.charAt(capital.length() - 1)) < 0 ? capital + "." : capital;
  }

  /// `1 stack`, `3 stacks`.
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// How to give missing answers.
  static String howToAnswer(List<String> missing) {
    return "Answer with: groundwork set " + String.join("=... ", missing) + "=...";
  }
}
