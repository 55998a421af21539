package dev.groundwork.core.export;

import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.project.Project;
import java.util.List;

/// The page that explains an export.
final class ExportReadme {
  private static final String EXAMPLES =
      """

      ## Replace these before you deploy

      Nobody has answered the following questions, so that the files hold the plan's examples:

      """;

  private ExportReadme() {}

  static String of(Project project, List<ExportedStack> stacks, List<MissingAnswer> examples) {
    StringBuilder rows = new StringBuilder();
    for (ExportedStack stack : stacks) {
      rows.append(
          "| `%s` | %s | %s |%n"
              .formatted(stack.name(), stack.stack().region(), stack.stack().definition().title())
              .replace(System.lineSeparator(), "\n"));
    }
    StringBuilder text = new StringBuilder(beginning(project, rows.toString()));
    if (!examples.isEmpty()) {
      text.append(EXAMPLES);
      for (MissingAnswer answer : examples) {
        text.append("- ").append(answer.title()).append(": ");
        text.append(
            String.join(
                ", ",
                answer.parameters().stream()
                    .map(it -> "`" + it.parameter() + "` in `parameters/" + it.stack() + ".json`")
                    .toList()));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String beginning(Project project, String rows) {
    return """
    # %s

    The plan %s in its phase %s, as plain CloudFormation. Nothing here needs Groundwork.

    - `templates/` has a template for each stack, as the AWS CLI, cfn-lint and the console take it.
    - `parameters/` has the parameters of each stack in the AWS CLI's form. `{{stack.Output}}` stands
      for an output of another stack, which is known once that one stands.
    - `deploy.sh` makes or changes everything, `teardown.sh` deletes it. Both need the AWS CLI and your
      credentials: set `AWS_PROFILE`, and look with `aws sts get-caller-identity` whose they are.

    The stacks, in the order in which they are made:

    | stack | region | what it is |
    |---|---|---|
    %s
    The stacks bear Groundwork's tags, so that a project with the same id finds them again.
    """
        .formatted(project.name(), project.plan(), project.phase(), rows);
  }
}
