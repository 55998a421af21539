package dev.groundwork.core.plan;

import java.time.Duration;
import java.util.List;

/// What a founder reads about a step.
///
/// @param title a few words
/// @param time how long the founder needs
/// @param day the day of the week's timetable, such as `Mon`
/// @param summary what it is
/// @param makes what it makes, and why so
/// @param undo how to undo it
/// @param lessons lists around it
public record StepText(
    String title,
    Duration time,
    String day,
    String summary,
    String makes,
    String undo,
    Lessons lessons) {

  /// Lists around a step or a week; each may be empty.
  ///
  /// @param deliverables what is there afterwards
  /// @param learn what the founder learns
  /// @param checks by what success is seen
  /// @param pitfalls what goes wrong often
  public record Lessons(
      List<String> deliverables, List<String> learn, List<String> checks, List<String> pitfalls) {
    public Lessons {
      deliverables = List.copyOf(deliverables);
      learn = List.copyOf(learn);
      checks = List.copyOf(checks);
      pitfalls = List.copyOf(pitfalls);
    }
  }
}
