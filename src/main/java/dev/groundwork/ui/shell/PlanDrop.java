package dev.groundwork.ui.shell;

import dev.groundwork.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;

/// Asks whether a plan's folder that was dropped shall be copied among the user's own plans.
record PlanDrop(Texts texts) {
  Question question(Path folder, Runnable take) {
    return new Question(
        texts.get("shell.plan.title", folder.getFileName()),
        texts.get("shell.plan.text"),
        List.of(
            new Question.Act("take-plan", texts.get("shell.plan.take"), false, take),
            new Question.Act("leave-plan", texts.get("shell.plan.leave"), false, () -> {})));
  }
}
