package dev.groundwork.ui.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Makes words of AWS's names: `BackendTargetGroup` → `Backend target group`, `DBInstance` → `DB
/// instance`.
public final class LogicalWords {
  /// Before a capital that begins a word: after a small letter or digit, or before one.
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private LogicalWords() {}

  /// A logical id in words.
  public static String of(String logicalId) {
    StringBuilder words = new StringBuilder();
    for (String word : WORD.split(logicalId, -1)) {
      boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      boolean first = words.isEmpty();
      words.append(first ? "" : " ");
      words.append(first || abbreviation ? word : word.toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /// The last part of a resource type in words: `AWS::RDS::DBInstance` → `DB instance`.
  public static String ofType(String type) {
    return of(type.substring(type.lastIndexOf(':') + 1));
  }
}
