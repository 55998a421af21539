package dev.groundwork.core.export;

import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.project.Project;
import java.util.List;
import java.util.Map;

/// The script that makes or changes the stacks with the AWS CLI, one after the other.
final class DeployScript {
  private DeployScript() {}

  /// @param stacks in the order in which they are made
  static String of(Project project, List<ExportedStack> stacks) {
    StringBuilder script =
        new StringBuilder(Skeleton.of("deploy.sh", Map.of("PROJECT", project.name())));
    for (ExportedStack stack : stacks) {
      script.append("\n# ").append(stack.stack().definition().title()).append('\n');
      if (!stack.outputs().isEmpty()) {
        fill(script, stack, stacks);
      }
      deploy(script, stack);
    }
    return script.append(addresses(stacks)).append("\necho 'Done.'\n").toString();
  }

  /// Each output is asked for on a line of its own, so that the script stops where one is missing.
  private static void fill(StringBuilder script, ExportedStack stack, List<ExportedStack> stacks) {
    for (OutputRef output : stack.outputs()) {
      ExportedStack producer =
          stacks.stream().filter(it -> it.id().equals(output.stack())).findFirst().orElseThrow();
      script.append(
          "%s=$(output %s %s %s)\n"
              .formatted(
                  variable(output), producer.name(), producer.stack().region(), output.output()));
    }
    script.append("sed \\\n");
    for (OutputRef output : stack.outputs()) {
      script.append(
          "  -e \"s|%s|$(printf %%s \"$%s\" | quoted)|g\" \\\n"
              .formatted(ExportedStack.placeholder(output), variable(output)));
    }
    script.append("  %s >\"$filled/%s.json\"\n".formatted(stack.parametersPath(), stack.id()));
  }

  /// What one opens in a browser, said at the end.
  private static String addresses(List<ExportedStack> stacks) {
    StringBuilder lines = new StringBuilder();
    for (ExportedStack stack : stacks) {
      for (String output : stack.addresses()) {
        lines.append("address %s %s %s\n".formatted(stack.name(), stack.stack().region(), output));
      }
    }
    return lines.isEmpty() ? "" : "\n" + lines;
  }

  private static String variable(OutputRef output) {
    return output.stack().replace('-', '_') + "_" + output.output();
  }

  private static void deploy(StringBuilder script, ExportedStack stack) {
    script.append(
        "deploy %s %s %s \\\n"
            .formatted(stack.name(), stack.stack().region(), stack.templatePath()));
    if (stack.hasParameters()) {
      String file =
          stack.outputs().isEmpty() ? stack.parametersPath() : "$filled/" + stack.id() + ".json";
      script.append("  --parameters \"file://%s\" \\\n".formatted(file));
    }
    script.append("  --tags \"file://%s\"\n".formatted(stack.tagsPath()));
  }
}
