package dev.groundwork.core.engine;

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
    String title,
    String meaning,
    String nextStep,
    String detail,
    boolean transientFailure) {
  /// One sentence for a terminal.
  public String sentence() {
    return title + " " + meaning + " " + nextStep;
  }
}
