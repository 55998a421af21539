package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTest {
  private final CommandBench bench;
  private final Path rendered;

  RenderTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
    rendered = folder.resolve("rendered");
  }

  @Test
  void writesTemplatesAsTheyAreParametersAndScripts() throws IOException {
    bench.run("init", "super-lean", "--name", "demo");

    Ran ran = bench.run("render");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(rendered.resolve("deploy.sh")).isExecutable();
    assertThat(rendered.resolve("teardown.sh")).isExecutable();
    assertThat(Files.readString(rendered.resolve("templates/network.yaml")))
        .isEqualTo(bench.plans().plan("super-lean").stack("network").template().source().text());
    assertThat(Files.readString(rendered.resolve("parameters/database.json")))
        .contains("\"ParameterKey\" : \"StorageGb\"")
        .contains("\"ParameterValue\" : \"{{network.VpcId}}\"");
  }

  @Test
  void saysWhichAnswersAreMereExamples() throws IOException {
    bench.run("init", "super-lean", "--name", "demo");

    Ran ran = bench.run("render");

    assertThat(ran.out()).contains("An example stands for: Your e-mail address (email)");
    assertThat(Files.readString(rendered.resolve("README.md")))
        .contains("- Your e-mail address: `Email` in `parameters/budget.json`");
  }

  @Test
  void writesNothingWhileAnswersAreMissing() {
    bench.run("init", "super-lean", "--name", "demo", "--profile", "work");

    Ran ran = bench.run("render", "--out", "rendered");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err())
        .isEqualTo(
            "These answers are missing: email, own-address. Answer with: groundwork set email=..."
                + " own-address=...\n");
    assertThat(rendered).doesNotExist();
  }

  @Test
  void theScriptsAreInOrderAndFillInOutputs() throws IOException {
    bench.run("init", "super-lean", "--name", "demo");
    bench.run("render");

    assertThat(Files.readString(rendered.resolve("deploy.sh")))
        .containsSubsequence(
            "deploy demo-network us-east-1 templates/network.yaml",
            "network_VpcId=$(output demo-network us-east-1 VpcId)",
            "-e \"s|{{network.VpcId}}|$(printf %s \"$network_VpcId\" | quoted)|g\"",
            "deploy demo-database us-east-1",
            "--tags \"file://tags/database.json\"");
    assertThat(Files.readString(rendered.resolve("tags/database.json"))).contains("\"gw-");
    assertThat(Files.readString(rendered.resolve("teardown.sh")))
        .containsSubsequence(
            "remove demo-database us-east-1",
            "kept 'a snapshot of Database'",
            "remove demo-network us-east-1",
            "remove demo-budget us-east-1");
  }
}
