package dev.groundwork.ui.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers as they are typed in a language, and as AWS and our files have them: in German `1.000,5`
/// is `1000.5`.
public final class TypedNumbers {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final String point;
  private final String thousands;
  private final Pattern typed;

  /// In a language.
  TypedNumbers(Locale language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
    point = String.valueOf(symbols.getDecimalSeparator());
    thousands = String.valueOf(symbols.getGroupingSeparator());
    String grouped = "[0-9]{1,3}(" + Pattern.quote(thousands) + "[0-9]{3})+";
    typed = Pattern.compile("-?([0-9]+|" + grouped + ")(" + Pattern.quote(point) + "[0-9]+)?");
  }

  /// What was typed, as AWS has it; unchanged if it is no number of this language, so that whoever
  /// checks it can say what is wrong.
  public String plain(String text) {
    return typed.matcher(text).matches() ? text.replace(thousands, "").replace(point, ".") : text;
  }

  /// What AWS has, as it is typed.
  public String typed(String text) {
    return PLAIN.matcher(text).matches() ? text.replace(".", point) : text;
  }
}
