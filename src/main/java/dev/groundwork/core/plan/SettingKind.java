package dev.groundwork.core.plan;

import dev.groundwork.core.words.Saying;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the answer to a [Setting] must look like.
public enum SettingKind {
  /// One e-mail address.
  EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "rule.email"),
  /// An amount of dollars.
  MONEY("[0-9]{1,7}(\\.[0-9]{1,2})?", "rule.money"),
  /// A domain name.
  DOMAIN("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}", "rule.domain"),
  /// A day, as year-month-day.
  DATE("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "rule.date"),
  /// A region of AWS.
  REGION("[a-z]{2}(-[a-z]+)+-[0-9]", "rule.region"),
  /// Yes or no.
  YES_NO("true|false", "rule.yesNo"),
  /// Anything on one line.
  TEXT("\\P{Cntrl}+", "rule.text");

  private final Pattern pattern;
  private final String rule;

  SettingKind(String pattern, String rule) {
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  /// Why a text can't be the answer, or nothing if it can.
  public Optional<Saying> problem(String text) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(Saying.of(rule));
  }
}
