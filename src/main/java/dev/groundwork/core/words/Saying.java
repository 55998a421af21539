package dev.groundwork.core.words;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something that core has to say to a person, in whatever language that person reads: the key of a
/// text in `sentences.properties` beside this class, and what fills it. The command line says it in
/// English, as everything it says; the window in its own language.
///
/// @param key of a text
/// @param arguments for its placeholders; a saying among them is said in the same language
public record Saying(String key, List<Object> arguments) {
  private static final String BUNDLE = "dev.groundwork.core.words.sentences";
  private static final String LITERALLY = "literally";

  /// Without it, English on a German computer would be German.
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// Keeps a copy of the list.
  public Saying {
    arguments = List.copyOf(arguments);
  }

  /// A text with what fills it.
  public static Saying of(String key, Object... arguments) {
    return new Saying(key, List.of(arguments));
  }

  /// What has its words already: AWS's own, or a plan's.
  public static Saying literally(String words) {
    return new Saying(LITERALLY, List.of(words));
  }

  /// In a language; in English if nobody has translated it.
  ///
  /// @throws java.util.MissingResourceException if there is no such text
  public String in(Locale language) {
    String pattern = ResourceBundle.getBundle(BUNDLE, language, NO_OTHER_LANGUAGE).getString(key);
    Object[] said =
        arguments.stream().map(it -> it instanceof Saying s ? s.in(language) : it).toArray();
    return new MessageFormat(pattern, language).format(said);
  }

  /// In English, as terminals, files and logs have it.
  @JsonValue
  public String english() {
    return in(Locale.ENGLISH);
  }

  /// In English.
  @Override
  public String toString() {
    return english();
  }
}
