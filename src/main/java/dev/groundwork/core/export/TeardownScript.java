package dev.groundwork.core.export;

import dev.groundwork.core.document.Json;
import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.plan.StackScope;
import dev.groundwork.core.project.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The script that deletes the stacks with the AWS CLI.
final class TeardownScript {
  private TeardownScript() {}

  /// @param stacks in the order in which they go
  static String of(Project project, List<ExportedStack> stacks) {
    boolean data =
        stacks.stream()
            .flatMap(it -> it.stack().resolution().resources().stream())
            .anyMatch(it -> RedStop.holdsData(it.type()));
    StringBuilder script =
        new StringBuilder(
            Skeleton.of(
                "teardown.sh",
                Map.of(
                    "PROJECT",
                    project.name(),
                    "LOSS",
                    data ? ", and the data in it" : "",
                    "ID",
                    project.id(),
                    "ENVIRONMENT",
                    project.environment(),
                    "REGION",
                    project.region(),
                    "SHARED",
                    Json.write(shared(stacks).map(ExportedStack::name).toList()))));
    script.append('\n');
    stacks.stream().filter(it -> !shared(it)).forEach(it -> remove(script, it, ""));
    if (shared(stacks).findAny().isPresent()) {
      script.append("\n# These serve every environment of the project.\n");
      script.append("others=$(others)\nif [ -n \"$others\" ]; then\n");
      shared(stacks)
          .forEach(it -> script.append("  echo \"%s: stays for\" $others\n".formatted(it.name())));
      script.append("else\n");
      shared(stacks).forEach(it -> remove(script, it, "  "));
      script.append("fi\n");
    }
    return script.append("\necho 'Done.'\n").toString();
  }

  private static void remove(StringBuilder script, ExportedStack stack, String indent) {
    script.append("%sremove %s %s\n".formatted(indent, stack.name(), stack.stack().region()));
    for (String kept : stack.kept()) {
      script.append("%skept '%s'\n".formatted(indent, kept));
    }
  }

  private static Stream<ExportedStack> shared(List<ExportedStack> stacks) {
    return stacks.stream().filter(TeardownScript::shared);
  }

  private static boolean shared(ExportedStack stack) {
    return stack.stack().definition().scope() == StackScope.ACCOUNT;
  }
}
