package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One more environment of a project, in a folder of its own.
class EnvironmentsCommandTest {
  private final CommandBench bench;

  EnvironmentsCommandTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void begin() {
    run("init platform --name demo --region eu-central-1 --dir first");
    run(
        "set --dir first limit=700 email=ada@example.com registry.ImagesKept=7"
            + " network.VpcCidr=10.9.0.0/16");
  }

  private Ran run(String command) {
    Ran ran = bench.run(command.split(" "));
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }

  private ProjectFolder folder(String name) {
    return ProjectFolder.at(bench.folder.resolve(name));
  }

  @Test
  void hasTheSameIdAndSettingsAndWhatWasChosenForSharedStacks() {
    run("init --beside first --environment staging --dir second");

    Project first = folder("first").project();
    Project second = folder("second").project();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.name()).isEqualTo("demo");
    assertThat(second.region()).isEqualTo("eu-central-1");
    assertThat(second.environment()).isEqualTo("staging");
    assertThat(second.settings()).containsEntry("limit", "700");
    assertThat(second.values()).hasSize(1).containsValue("7");
    assertThat(folder("second").privateSettings()).containsEntry("email", "ada@example.com");
    assertThat(folder("second").rehearsalState()).isEqualTo(folder("first").rehearsalState());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          init --beside first --dir second | Missing required option: '--environment=E'
          init --beside first --environment stage --dir second | The plan has no environment "stage"
          init --beside first --environment development --dir second | is the environment development already
          init platform --beside first --environment staging --dir second | give --environment and --phase alone
          init --beside nowhere --environment staging --dir second | There is no project in
          init --name demo --dir second | Missing required parameter: 'PLAN'
          """)
  void saysWhatIsMissing(String command, String sentence) {
    Ran ran = bench.run(command.split(" "));

    assertThat(ran.err()).contains(sentence).hasLineCount(1);
    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(folder("second").exists()).isFalse();
  }

  @Test
  void listsNoStepOfStacksThatThePhaseDoesNotHave() {
    run("init --beside first --environment production --dir second");

    assertThat(run("status --dir first").out()).doesNotContain("Read replica", "demo-waf");
    assertThat(run("status --dir second").out()).contains("demo-production-waf");
  }

  @Test
  void countsWhatEnvironmentsShareInTheFirstOfThem() {
    run("init --beside first --environment staging --dir second");
    for (String folder : List.of("first", "second")) {
      run("apply --dir " + folder + " --step registry --yes");
      run("apply --dir " + folder + " --step network --yes");
    }

    assertThat(run("estimate --dir first").out()).doesNotContain("counted there");
    assertThat(run("estimate --dir second").out())
        .containsPattern("Shared with Development: \\$[0-9]+\\.[0-9]{2} a month, counted there\\.")
        .doesNotContain("registry.");
    assertThat(run("status --dir second").out())
        .containsPattern("demo-registry .* a month, counted in Development")
        .containsPattern("Shared with Development: \\$[0-9]+\\.[0-9]{2} a month, counted there\\.");
    assertThat(run("status --dir first").out()).doesNotContain("counted");
  }

  @Test
  void aTeardownSaysWhatStaysForTheOthers() {
    run("init --beside first --environment staging --dir second");
    run("apply --dir first --step registry --yes");
    run("apply --dir first --step network --yes");
    run("apply --dir second --step network --yes");

    Ran asked = bench.run("teardown", "--dir", "first");
    assertThat(asked.out()).contains("Shared with Staging, and so left standing: registry.");
    run("teardown --dir first --yes");

    assertThat(bench.aws.living())
        .containsExactlyInAnyOrder("demo-registry", "demo-staging-network");
    run("teardown --dir second --yes");
    assertThat(bench.aws.living()).isEmpty();
  }
}
