package dev.groundwork.core.export;

import dev.groundwork.core.engine.RedStop;
import dev.groundwork.core.project.Project;
import java.util.List;

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
        new StringBuilder(beginning(project.name(), data ? ", and the data in it" : ""));
    for (ExportedStack stack : stacks) {
      script
          .append("remove ")
          .append(stack.name())
          .append(' ')
          .append(stack.stack().region())
          .append('\n');
    }
    return script.append("\necho \"Done.\"\n").toString();
  }

  private static String beginning(String project, String loss) {
    return """
    #!/bin/sh
    # Deletes the stacks of %1$s, each after those that need it. A database leaves its last snapshot
    # behind, which costs a little each month until you delete it.
    set -eu

    printf 'This deletes %1$s%2$s. Type its name to go ahead: '
    read -r name
    [ "$name" = '%1$s' ] || { echo 'Nothing was deleted.' >&2; exit 3; }

    # remove STACK REGION: waits until it is gone.
    remove() {
      echo "$1"
      aws cloudformation delete-stack --stack-name "$1" --region "$2"
      aws cloudformation wait stack-delete-complete --stack-name "$1" --region "$2"
    }

    """
        .formatted(project, loss);
  }
}
