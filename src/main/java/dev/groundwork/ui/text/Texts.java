package dev.groundwork.ui.text;

import dev.groundwork.core.cost.PriceWords;
import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.words.Saying;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// The window's texts in one language. Keys are `screen.element.aspect`.
public final class Texts {
  /// The languages that there are; the first one is spoken where none fits.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private static final String BUNDLE = "dev.groundwork.ui.messages";

  /// Without it, English on a German computer would be German: Java prefers the computer's language
  /// to the bundle without one.
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Amounts amounts = new Amounts(this);
  private final PriceWords prices;
  private final TypedNumbers numbers;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
    this.prices = PriceWords.in(locale);
    this.numbers = new TypedNumbers(locale);
  }

  /// The texts in the nearest language that there is. Numbers and dates are written in that
  /// language, too; so one sentence never mixes two.
  public static Texts in(Locale wanted) {
    Locale locale =
        LANGUAGES.stream()
            .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
            .findFirst()
            .map(it -> wanted)
            .orElse(LANGUAGES.getFirst());
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE), locale);
  }

  /// The bundle itself, for FXML.
  public ResourceBundle bundle() {
    return bundle;
  }

  /// The language.
  public Locale locale() {
    return locale;
  }

  /// How money is written.
  public Amounts amounts() {
    return amounts;
  }

  /// How numbers are typed.
  public TypedNumbers numbers() {
    return numbers;
  }

  /// A text with its placeholders filled. Too few values are a mistake of ours, which a test shall
  /// show and a founder need not.
  ///
  /// @throws java.util.MissingResourceException if there is no such text
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    assert wanted(text) <= values.length
        : key + " wants " + wanted(text) + " values and gets " + values.length + ": " + text;
    return new MessageFormat(text, locale).format(values);
  }

  /// How many values a text is filled with, those in a choice included.
  private static int wanted(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .mapToInt(it -> Integer.parseInt(it.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /// What core says, in this language.
  public String say(Saying saying) {
    return saying.in(locale);
  }

  /// What a line of an estimate says: a component, a unit, a note.
  public String price(String english) {
    return prices.of(english);
  }

  /// What a unit of AWS's is, for people who never heard of it: `LCU-hour`, `GB-month`; empty of
  /// one that says it itself.
  public Optional<String> unit(String english) {
    String key = "unit." + NO_WORD.matcher(english).replaceAll("-").replaceAll("-$", "");
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /// A resource, as a person calls it: `Backend target group`.
  ///
  /// @param stack where it belongs
  public String resource(StackDefinition stack, String logicalId) {
    return stack.nameOf(logicalId).orElseGet(() -> LogicalWords.of(logicalId));
  }

  /// A type of resource, as a person calls it: `AWS::EC2::InternetGateway` → `Internet gateway`.
  public String type(String type) {
    String key = "type." + type.replace("::", ".");
    return bundle.containsKey(key) ? bundle.getString(key) : LogicalWords.ofType(type);
  }

  /// Whether there is such a text: of things whose names are open-ended.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// `November 20, 2026`, `20. November 2026`.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /// `20 Nov`, `20. Nov.`: what is near enough to need no year.
  ///
  /// @param date something with a day and a month, in the zone that it is to be read in
  public String day(TemporalAccessor date) {
    return DateTimeFormatter.ofPattern(bundle.getString("date.day"), locale).format(date);
  }
}
