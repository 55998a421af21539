package dev.groundwork.cli;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.Step;
import dev.groundwork.core.workspace.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How steps are called in output.
final class StepWords {
  private StepWords() {}

  /// `stack`, `task` or `guide`.
  static String kind(Step step) {
    return switch (step) {
      case Step.StackStep _ -> "stack";
      case Step.TaskStep _ -> "task";
      case Step.GuideStep _ -> "guide";
    };
  }

  /// What a waiting step waits for: earlier steps, an answer, or the founder.
  ///
  /// @param all where all steps stand
  /// @return nothing for a step that doesn't wait
  static String waitsFor(Plan plan, Status.StepState state, List<Status.StepState> all) {
    if (state.state() != Status.State.WAITING) {
      return "";
    }
    Step step = plan.step(state.step());
    if (step instanceof Step.StackStep) {
      List<String> choices = plan.ownedBy(step.id()).stream().map(it -> it + "=...").toList();
      return " for a choice: groundwork set " + String.join(" or ", choices);
    }
    List<String> earlier =
        all.stream()
            .filter(it -> step.after().contains(it.step()) && it.state() != Status.State.DONE)
            .map(it -> "\"" + plan.step(it.step()).text().title() + "\"")
            .toList();
    return earlier.isEmpty()
        ? " for you: groundwork done " + step.id()
        : " for " + String.join(", ", earlier);
  }

  /// A step for JSON.
  static Map<String, Object> fields(int week, Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", step.id());
    fields.put("week", week);
    fields.put("kind", kind(step));
    fields.put("title", step.text().title());
    return fields;
  }
}
