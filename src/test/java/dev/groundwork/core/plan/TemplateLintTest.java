package dev.groundwork.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateLintTest {
  @TempDir private Path folder;

  static Stream<String> bundled() {
    return PlanCatalog.bundled().ids().stream();
  }

  /// Errors and warnings both count: cfn-lint prints nothing for a clean template.
  @ParameterizedTest
  @MethodSource("bundled")
  void cfnLintFindsNothingInThreeRegions(String id) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Parts.require("GROUNDWORK_CFN_LINT"));
    command.addAll(List.of("-r", "us-east-1", "eu-central-1", "ap-southeast-2", "-t"));
    for (StackDefinition stack : PlanCatalog.bundled().plan(id).stacks()) {
      Path file = folder.resolve(stack.id() + ".yaml");
      Files.writeString(file, stack.template().source().text());
      command.add(file.toString());
    }

    Process lint = new ProcessBuilder(command).redirectErrorStream(true).start();
    String findings = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(findings).isEmpty();
    assertThat(lint.waitFor()).isZero();
  }
}
