package dev.groundwork.core.export;

import dev.groundwork.core.plan.OutputRef;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.project.Project;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The script that makes or changes the stacks with the AWS CLI, one after the other.
final class DeployScript {
  private DeployScript() {}

  static String of(Project project, ResolvedPlan plan, List<ExportedStack> stacks) {
    StringBuilder script = new StringBuilder(beginning(project.name()));
    for (ExportedStack stack : stacks) {
      script.append("\n# ").append(stack.stack().definition().title()).append('\n');
      if (!stack.outputs().isEmpty()) {
        fill(script, stack, stacks);
      }
      deploy(script, stack);
    }
    return script.append("\necho \"Done.\"\n").toString();
  }

  private static void fill(StringBuilder script, ExportedStack stack, List<ExportedStack> stacks) {
    script.append("sed \\\n");
    for (OutputRef output : stack.outputs()) {
      ExportedStack producer =
          stacks.stream().filter(it -> it.id().equals(output.stack())).findFirst().orElseThrow();
      script
          .append("  -e \"s|")
          .append(ExportedStack.placeholder(output))
          .append("|$(output ")
          .append(producer.name())
          .append(' ')
          .append(producer.stack().region())
          .append(' ')
          .append(output.output())
          .append(")|g\" \\\n");
    }
    script
        .append("  ")
        .append(stack.parametersPath())
        .append(" >\"$filled/")
        .append(stack.id())
        .append(".json\"\n");
  }

  private static void deploy(StringBuilder script, ExportedStack stack) {
    script
        .append("deploy ")
        .append(stack.name())
        .append(' ')
        .append(stack.stack().region())
        .append(' ')
        .append(stack.templatePath())
        .append(" \\\n");
    if (stack.hasParameters()) {
      String file =
          stack.outputs().isEmpty() ? stack.parametersPath() : "$filled/" + stack.id() + ".json";
      script.append("  --parameter-overrides \"file://").append(file).append("\" \\\n");
    }
    script.append("  --tags");
    Map<String, String> tags = new TreeMap<>(stack.tags());
    tags.forEach((key, value) -> script.append(" '" + key + "=" + value + "'"));
    script.append('\n');
  }

  private static String beginning(String project) {
    return """
    #!/bin/sh
    # Makes or changes the stacks of %s, each after those that it needs. It needs the AWS CLI and
    # your credentials, nothing else, and may be run again at any time.
    set -eu
    cd "$(dirname "$0")"
    filled=$(mktemp -d)
    trap 'rm -rf "$filled"' EXIT

    # output STACK REGION NAME: what a stack puts out, made safe for sed.
    output() {
      aws cloudformation describe-stacks --stack-name "$1" --region "$2" \\
        --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue | [0]" --output text |
        sed 's/[&|\\\\]/\\\\&/g'
    }

    # deploy STACK REGION TEMPLATE OPTIONS...: by change set, and waits until it is done.
    deploy() {
      echo "$1"
      stack=$1 region=$2 template=$3
      shift 3
      aws cloudformation deploy --stack-name "$stack" --region "$region" \\
        --template-file "$template" --capabilities CAPABILITY_NAMED_IAM \\
        --no-fail-on-empty-changeset "$@"
    }
    """
        .formatted(project);
  }
}
