package dev.groundwork.core.export;

import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.project.Project;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The script that makes or changes the stacks with the AWS CLI, one after the other.
final class DeployScript {
  private DeployScript() {}

  /// @param stacks in the order in which they are made
  /// @param examples what must be answered first
  static String of(Project project, List<ExportedStack> stacks, List<MissingAnswer> examples) {
    StringBuilder script =
        new StringBuilder(
            Skeleton.of(
                "deploy.sh", Map.of("PROJECT", project.name(), "REGION", project.region())));
    if (!examples.isEmpty()) {
      refuse(script, stacks, examples);
    }
    script.append("\nwhose\n");
    for (ExportedStack stack : stacks) {
      script.append("\n# ").append(stack.stack().definition().title()).append('\n');
      if (stack.unfilled()) {
        fill(script, stack, stacks);
      }
      deploy(script, stack);
    }
    return script.append(addresses(stacks)).append("\necho 'Done.'\n").toString();
  }

  /// Nothing is made with an example: a role that trusts somebody else's repository, a domain that
  /// belongs to others.
  private static void refuse(
      StringBuilder script, List<ExportedStack> stacks, List<MissingAnswer> examples) {
    script.append(Skeleton.of("examples.sh", Map.of()));
    Set<String> lines = new LinkedHashSet<>();
    for (MissingAnswer answer : examples) {
      for (ParameterRef taking : answer.parameters()) {
        stacks.stream()
            .filter(it -> it.id().equals(taking.stack()))
            .flatMap(it -> example(it, taking.parameter()).stream())
            .forEach(lines::add);
      }
    }
    lines.forEach(script::append);
    script.append("[ -z \"$examples\" ] || exit 2\n");
  }

  /// The line that looks at one answer: in its parameter file, or where personal ones stand.
  private static Optional<String> example(ExportedStack stack, String parameter) {
    return Optional.ofNullable(stack.stack().parameterTexts().known().get(parameter))
        .map(value -> value.replace("'", "'\\''"))
        .map(
            value ->
                Optional.ofNullable(stack.personal().get(parameter))
                    .map(name -> "personal_example %s '%s'\n".formatted(name, value))
                    .orElse("example %s %s '%s'\n".formatted(stack.id(), parameter, value)));
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
    Set<String> personal = new TreeSet<>(stack.personal().values());
    for (String name : personal) {
      script.append("%s=$(personal %s)\n".formatted(variable(name), name));
    }
    script.append("sed \\\n");
    for (String name : personal) {
      script.append(replaced(PersonalAnswers.placeholder(name), variable(name)));
    }
    for (OutputRef output : stack.outputs()) {
      script.append(replaced(ExportedStack.placeholder(output), variable(output)));
    }
    script.append("  %s >\"$filled/%s.json\"\n".formatted(stack.parametersPath(), stack.id()));
  }

  private static String replaced(String placeholder, String variable) {
    return "  -e \"s|%s|$(printf %%s \"$%s\" | quoted)|g\" \\\n".formatted(placeholder, variable);
  }

  private static String variable(String personal) {
    return "personal_" + personal.replace('-', '_');
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
      String file = stack.unfilled() ? "$filled/" + stack.id() + ".json" : stack.parametersPath();
      script.append("  --parameters \"file://%s\" \\\n".formatted(file));
    }
    script.append("  --tags \"file://%s\"\n".formatted(stack.tagsPath()));
  }
}
