package dev.groundwork.core.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the answer to a [Setting] must look like.
public enum SettingKind {
  /// One e-mail address.
  EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "one e-mail address, like you@example.com"),
  /// An amount of dollars.
  MONEY("[0-9]{1,7}(\\.[0-9]{1,2})?", "an amount of dollars, like 80"),
  /// A domain name.
  DOMAIN(
      "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}",
      "a domain name in lower case, like example.com"),
  /// A day, as year-month-day.
  DATE("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a day, like 2027-01-31"),
  /// A region of AWS.
  REGION("[a-z]{2}(-[a-z]+)+-[0-9]", "a region, like us-west-2"),
  /// Yes or no.
  YES_NO("true|false", "true or false"),
  /// Anything on one line.
  TEXT("\\P{Cntrl}+", "one line of text");

  private final Pattern pattern;
  private final String rule;

  SettingKind(String pattern, String rule) {
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  /// Why a text can't be the answer, or nothing if it can.
  public Optional<String> problem(String text) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of("must be " + rule);
  }
}
