package dev.groundwork.cli;

import dev.groundwork.core.document.Nearest;
import java.util.Collection;
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
    return ended(capital);
  }

  /// `There is no command "aply"; did you mean "apply"?`
  static String unknown(String thereIsNo, String word, Collection<String> known) {
    return ended(thereIsNo + " \"" + word + "\"" + Nearest.suggestionOrAll(word, known));
  }

  /// The text with a stop at its end.
  static String ended(String text) {
    return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
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
