package dev.groundwork.core.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// AWS's own checker, run over a plan's templates.
public final class CfnLint {
  private CfnLint() {}

  /// What it finds in three regions; empty for clean templates, for which it prints nothing.
  ///
  /// @param command the program
  /// @param folder an empty one for copies of the templates
  public static String findings(String command, Plan plan, Path folder)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(command);
    line.addAll(List.of("-r", "us-east-1", "eu-central-1", "ap-southeast-2", "-t"));
    for (StackDefinition stack : plan.stacks()) {
      Path file = folder.resolve(stack.id() + ".yaml");
      Files.writeString(file, stack.template().source().text());
      line.add(file.toString());
    }
    Process lint = new ProcessBuilder(line).redirectErrorStream(true).start();
    String findings = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = lint.waitFor();
    return status == 0 ? findings : findings + "status " + status;
  }
}
