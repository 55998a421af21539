package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        .contains("- Your e-mail address: `email` in `personal.env`");
  }

  @Test
  void canBeCommittedWithoutSayingWhoTheFounderIs() throws IOException {
    bench.run("init", "super-lean", "--name", "demo", "--profile", "work");
    bench.run("set", "email=ada@lovelace.example", "own-address=198.51.100.7/32");

    Ran ran = bench.run("render");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(rendered.resolve("personal.env"))
        .content()
        .contains("email=ada@lovelace.example\n")
        .contains("own-address=198.51.100.7/32\n");
    assertThat(rendered.resolve(".gitignore")).hasContent("personal.env");
    try (Stream<Path> files = Files.walk(rendered)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(it -> !it.endsWith("personal.env"))
          .allSatisfy(
              it -> assertThat(it).content().doesNotContain("lovelace").doesNotContain("198.51"));
    }
    assertThat(rendered.resolve("personal.env.sample"))
        .content()
        .contains("email=founder@example.com");
  }

  @Test
  void theScriptMakesNothingWithAnExampleEvenOneForWhatMayBeLeftOut() throws Exception {
    bench.run("init", "serverless", "--name", "demo");
    bench.run("set", "email=me@example.org");

    Ran ran = bench.run("render");

    assertThat(ran.out()).contains("(domain)").contains("(repository)").doesNotContain("(email)");
    Process script =
        new ProcessBuilder("sh", rendered.resolve("deploy.sh").toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("./set-parameter.sh zone DomainName 'example.com'")
        .doesNotContain("in progress");
    assertThat(script.waitFor()).isEqualTo(2);
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

  static Stream<String> plans() {
    return PlanCatalog.bundled().plans().stream().map(Plan::id);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void handsEachPlanOverWithEveryPlaceholderFilled(String plan) throws IOException {
    bench.run("init", plan, "--name", "demo", "--region", "eu-central-1");

    Ran ran = bench.run("render");

    assertThat(ran.status()).as(ran.err()).isZero();
    try (Stream<Path> files = Files.walk(rendered)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("@[A-Z_]{3,}@");
      }
    }
    assertThat(Files.readString(rendered.resolve("docs/monitoring.md")))
        .contains("# Watching demo", "eu-central-1")
        .containsPattern("\\$[0-9]+\\.[0-9]{2} at typical use");
    assertThat(Files.readString(rendered.resolve(".gitlab-ci.yml"))).contains("id_tokens:");
    assertThat(rendered.resolve("docs/guides/account.md")).exists();
  }

  @Test
  void shipsEachImageOfThePlanToTheStackThatRunsIt() throws IOException {
    bench.run("init", "super-lean", "--name", "demo");
    bench.run("render");

    assertThat(Files.readString(rendered.resolve("ship.sh")))
        .containsSubsequence(
            "image backend demo-registry us-east-1 BackendRepositoryUri",
            "runs backend ImageUri",
            "image frontend demo-registry us-east-1 FrontendRepositoryUri",
            "runs frontend ImageUri");
  }

  @Test
  void shipsAFrontendOfFilesToItsBucketAndNoImageOfIt() throws IOException {
    bench.run("init", "super-lean", "--name", "demo");
    bench.run("set", "static-frontend=true");
    bench.run("render");

    assertThat(Files.readString(rendered.resolve("ship.sh")))
        .containsSubsequence(
            "image backend demo-registry us-east-1 BackendRepositoryUri",
            "runs backend ImageUri",
            "site site demo-site us-east-1")
        .doesNotContain("image frontend");
    assertThat(rendered.resolve("docs/guides/upload-site.md")).exists();
  }

  @Test
  void setsOneValueOfAParameterFileAndNoOther() throws Exception {
    bench.run("init", "super-lean", "--name", "demo");
    bench.run("render");
    Path file = rendered.resolve("parameters/backend.json");
    String before = Files.readString(file);

    Process process =
        new ProcessBuilder(
                "sh",
                rendered.resolve("set-parameter.sh").toString(),
                "backend",
                "ImageUri",
                "a/b:1&2|3")
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(file))
        .isEqualTo(before.replace("\"placeholder\"", "\"a/b:1&2|3\""))
        .isNotEqualTo(before);
  }
}
