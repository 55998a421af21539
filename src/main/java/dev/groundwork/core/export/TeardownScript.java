package dev.groundwork.core.export;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.project.Project;
import java.util.List;
import java.util.Map;

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
                Map.of("PROJECT", project.name(), "LOSS", data ? ", and the data in it" : "")));
    script.append('\n');
    for (ExportedStack stack : stacks) {
      script.append("remove %s %s\n".formatted(stack.name(), stack.stack().region()));
      for (String kept : stack.kept()) {
        script.append("kept '%s'\n".formatted(kept));
      }
    }
    return script.append("\necho 'Done.'\n").toString();
  }
}
