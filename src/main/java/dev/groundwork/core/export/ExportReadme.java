package dev.groundwork.core.export;

import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The page that explains an export.
final class ExportReadme {
  private static final String EXAMPLES =
      """

      ## Replace these before you deploy

      Nobody has answered the following questions, so the files hold the plan's examples. `deploy.sh` stops
      while they do; `set-parameter.sh STACK PARAMETER VALUE` writes an answer:

      """;

  private ExportReadme() {}

  static String of(
      Map<String, String> common,
      Project project,
      List<ExportedStack> stacks,
      List<MissingAnswer> examples) {
    StringBuilder rows = new StringBuilder();
    for (ExportedStack stack : stacks) {
      rows.append(
          "| `%s` | %s | %s |\n"
              .formatted(stack.name(), stack.stack().region(), stack.stack().definition().title()));
    }
    Map<String, String> words = new HashMap<>(common);
    words.put("PLAN", project.plan());
    words.put("PHASE", project.phase());
    words.put("STACKS", rows.toString());
    StringBuilder text = new StringBuilder(Skeleton.of("README.md", words));
    if (!examples.isEmpty()) {
      text.append(EXAMPLES);
      for (MissingAnswer answer : examples) {
        text.append("- ").append(answer.title()).append(": ");
        text.append(
            String.join(
                ", ",
                answer.parameters().stream().map(it -> place(it, stacks)).distinct().toList()));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String place(ParameterRef answered, List<ExportedStack> stacks) {
    return stacks.stream()
        .filter(it -> it.id().equals(answered.stack()))
        .flatMap(it -> Stream.ofNullable(it.personal().get(answered.parameter())))
        .findFirst()
        .map(name -> "`" + name + "` in `" + PersonalAnswers.FILE + "`")
        .orElse("`" + answered.parameter() + "` in `parameters/" + answered.stack() + ".json`");
  }
}
