package dev.groundwork.core.plan;

import java.util.List;

/// A week of the plan.
///
/// @param number counted from 1
/// @param lessons what the founder has, learns and checks at its end
/// @param steps in the order in which they are shown
public record Week(
    int number, String title, String goal, StepText.Lessons lessons, List<Step> steps) {
  public Week {
    steps = List.copyOf(steps);
  }
}
