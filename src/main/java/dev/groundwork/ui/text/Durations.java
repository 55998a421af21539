package dev.groundwork.ui.text;

import java.time.Duration;

/// How durations are written: the two largest units, no more.
public final class Durations {
  private final Texts texts;

  /// In the language of the texts.
  public Durations(Texts texts) {
    this.texts = texts;
  }

  /// `8 s`, `2 min 04 s`, `1 h 05 min`.
  public String exact(Duration duration) {
    Duration shown = duration.isNegative() ? Duration.ZERO : duration;
    if (shown.toHours() > 0) {
      return texts.get("duration.hours", shown.toHours(), twoDigits(shown.toMinutesPart()));
    }
    return shown.toMinutes() > 0
        ? texts.get("duration.minutes", shown.toMinutes(), twoDigits(shown.toSecondsPart()))
        : texts.get("duration.seconds", shown.toSeconds());
  }

  /// `4 min`, `20 s`: a guess needs no seconds beside minutes.
  public String about(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 90
        ? texts.get("duration.seconds", seconds)
        : texts.get("duration.about", Math.round(seconds / 60.0));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
