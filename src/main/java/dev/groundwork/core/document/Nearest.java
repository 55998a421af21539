package dev.groundwork.core.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what someone probably meant to type.
public final class Nearest {
  private static final int MOST_LISTED = 24;

  private Nearest() {}

  /// The known word closest to a wrong one, if any is close enough to be worth naming (a third of
  /// its letters wrong at most; capitals don't count).
  public static Optional<String> to(String wrong, Collection<String> known) {
    int tolerance = Math.max(1, (wrong.length() + 1) / 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - wrong.length()) <= tolerance)
        .filter(word -> distance(wrong, word) <= tolerance)
        .min(
            Comparator.comparingInt((String word) -> distance(wrong, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// `; did you mean "x"?`, or nothing: the end of an error sentence.
  public static String suggestion(String wrong, Collection<String> known) {
    return to(wrong, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /// A suggestion; where none is near, all that there are, if a reader can take them in: the end of
  /// an error sentence.
  public static String suggestionOrAll(String wrong, Collection<String> known) {
    String near = suggestion(wrong, known);
    return near.isEmpty() && !known.isEmpty() && known.size() <= MOST_LISTED
        ? "; there " + (known.size() == 1 ? "is " : "are ") + String.join(", ", known)
        : near;
  }

  /// Levenshtein's distance, ignoring case.
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
