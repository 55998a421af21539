package dev.groundwork.core.cost;

import dev.groundwork.core.document.Resources;
import dev.groundwork.core.words.Translation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lines of an estimate say, in another language: components, units, notes. The lines
/// themselves stay English, since programs and files name them. Safe for many threads.
public final class PriceWords {
  /// A day counts as one.
  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9][0-9.]*");

  private static final String PLACE = "{0}";
  private static final String ALLOWANCE = ": ";

  private final Map<String, String> words;

  private PriceWords(Map<String, String> words) {
    this.words = words;
  }

  /// In a language; in English if nobody has translated them.
  public static PriceWords in(Locale language) {
    String code = language.getLanguage();
    String file = "prices/" + code + "/texts.yaml";
    return new PriceWords(
        Resources.find(file)
            .map(text -> Translation.read(file, text, code).texts())
            .orElse(Map.of()));
  }

  /// What an English component, unit or note is; itself if it isn't translated.
  public String of(String english) {
    int colon = english.indexOf(ALLOWANCE);
    return translated(english)
        .orElseGet(
            () ->
                colon < 0
                    ? english
                    : of(english.substring(0, colon))
                        + ALLOWANCE
                        + of(english.substring(colon + ALLOWANCE.length())));
  }

  /// A text with a number in it may be there with a place for the number.
  private Optional<String> translated(String english) {
    Matcher number = NUMBER.matcher(english);
    return Optional.ofNullable(words.get(english))
        .or(
            () ->
                number.find()
                    ? Optional.ofNullable(words.get(number.replaceFirst(PLACE)))
                        .map(it -> it.replace(PLACE, number.group()))
                    : Optional.empty());
  }
}
