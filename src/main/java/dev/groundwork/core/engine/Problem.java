package dev.groundwork.core.engine;

import dev.groundwork.core.words.Saying;

/// Something that went wrong, in words for a person.
///
/// @param code AWS's error code, or ours
/// @param title what happened
/// @param meaning what it means for money and data
/// @param nextStep what to do now
/// @param detail AWS's own words, for the details that can be copied
/// @param transientFailure whether trying again later may help
public record Problem(
    String code,
    Saying title,
    Saying meaning,
    Saying nextStep,
    String detail,
    boolean transientFailure) {
  /// A problem of a known kind that trying again doesn't solve.
  ///
  /// @param kind the beginning of its three keys in core's sentences
  /// @param arguments what fills each of the three
  public static Problem of(String kind, String code, String detail, Object... arguments) {
    return new Problem(
        code,
        Saying.of(kind + ".title", arguments),
        Saying.of(kind + ".meaning", arguments),
        Saying.of(kind + ".next", arguments),
        detail,
        false);
  }

  /// The same, but trying again later may help.
  public Problem passing() {
    return new Problem(code, title, meaning, nextStep, detail, true);
  }

  /// All of it on one line.
  public Saying sentence() {
    return Saying.of("problem.sentence", title, meaning, nextStep);
  }
}
