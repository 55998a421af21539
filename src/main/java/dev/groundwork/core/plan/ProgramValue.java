package dev.groundwork.core.plan;

import java.util.Locale;

/// What the program itself can put into a parameter.
public enum ProgramValue {
  /// `true` while the project sleeps, otherwise `false`.
  PAUSED("Paused"),
  /// The address from which this computer reaches the internet, followed by `/32`. Never written
  /// into the project's file.
  OWN_ADDRESS("Your own address");

  private final String title;

  ProgramValue(String title) {
    this.title = title;
  }

  /// Its label.
  public String title() {
    return title;
  }

  /// Its name in files and messages: lower case with hyphens.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
