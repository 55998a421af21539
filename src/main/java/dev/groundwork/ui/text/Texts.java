package dev.groundwork.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts in one language. Keys are `screen.element.aspect`.
public final class Texts {
  private static final String BUNDLE = "dev.groundwork.ui.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /// The texts in the nearest language that there is.
  public static Texts in(Locale locale) {
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale), locale);
  }

  /// The bundle itself, for FXML.
  public ResourceBundle bundle() {
    return bundle;
  }

  /// The language.
  public Locale locale() {
    return locale;
  }

  /// A text with its placeholders filled.
  ///
  /// @throws java.util.MissingResourceException if there is no such text
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
