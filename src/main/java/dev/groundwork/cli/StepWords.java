package dev.groundwork.cli;

import dev.groundwork.core.plan.Step;
import java.util.LinkedHashMap;
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
