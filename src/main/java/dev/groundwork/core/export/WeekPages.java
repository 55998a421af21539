package dev.groundwork.core.export;

import dev.groundwork.core.plan.Step;
import dev.groundwork.core.plan.StepText;
import dev.groundwork.core.plan.Week;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the weeks say, for pages.
final class WeekPages {
  private WeekPages() {}

  /// The weeks with their steps, days and hours.
  static String timetable(List<Week> weeks) {
    StringBuilder text = new StringBuilder();
    for (Week week : weeks) {
      text.append("## Week %d: %s\n\n%s\n\n".formatted(week.number(), week.title(), week.goal()));
      text.append("| day | step | time | what it is |\n|---|---|---|---|\n");
      for (Step step : week.steps()) {
        StepText words = step.text();
        text.append(
            Lines.row(
                words.day(), words.title() + guide(step), Hours.of(words.time()), words.summary()));
      }
      text.append('\n');
      list(text, "Then there is", week.lessons().deliverables());
      list(text, "You learn", week.lessons().learn());
    }
    return text.toString().stripTrailing() + "\n";
  }

  /// By what the success of each week is seen, to tick off.
  static String checks(List<Week> weeks) {
    return each(weeks, StepText.Lessons::checks, Lines::boxes);
  }

  /// What goes wrong often.
  static String pitfalls(List<Week> weeks) {
    return each(weeks, StepText.Lessons::pitfalls, Lines::bullets);
  }

  private static String guide(Step step) {
    return switch (step) {
      case Step.GuideStep it -> ", [how](%s)".formatted(it.guide().file());
      case Step.TaskStep it ->
          it.guide().map(guide -> ", [how](%s)".formatted(guide.file())).orElse("");
      case Step.StackStep _ -> "";
    };
  }

  private static String each(
      List<Week> weeks,
      Function<StepText.Lessons, List<String>> which,
      Function<List<String>, String> form) {
    StringBuilder text = new StringBuilder();
    for (Week week : weeks) {
      List<String> items =
          Stream.concat(
                  Stream.of(week.lessons()), week.steps().stream().map(it -> it.text().lessons()))
              .flatMap(it -> which.apply(it).stream())
              .toList();
      if (!items.isEmpty()) {
        text.append("\n### Week %d: %s\n\n".formatted(week.number(), week.title()));
        text.append(form.apply(items));
      }
    }
    return text.toString().strip() + "\n";
  }

  private static void list(StringBuilder text, String title, List<String> items) {
    if (!items.isEmpty()) {
      text.append(title).append(":\n\n").append(Lines.bullets(items)).append('\n');
    }
  }
}
