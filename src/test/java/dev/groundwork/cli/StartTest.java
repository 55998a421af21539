package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a command: the window, or the walk in the terminal.
class StartTest {
  private final CommandBench bench;

  StartTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void opensTheWindowWhereThereIsADisplay() {
    bench.display = true;

    assertThat(bench.run()).isEqualTo(new Ran(ExitStatus.DONE, "", ""));
    assertThat(bench.run("--dir", "elsewhere").status()).isZero();
    assertThat(bench.opened).containsExactly(bench.folder, bench.folder.resolve("elsewhere"));
  }

  @Test
  void walksThePlanFromBeginningToCertificateWithoutADisplay() {
    Ran ran = bench.run();

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsSubsequence(
            "There is no display to open the window on",
            "nothing is billed",
            "Together",
            "network  ",
            "done",
            "It would cost $",
            "taken down again",
            "gone",
            "Teardown certificate of demo (a rehearsal)",
            "groundwork init super-lean --name NAME --rehearsal");
    // The bucket stays and may cost, so what watches the costs does, too.
    assertThat(bench.aws.living()).containsExactlyInAnyOrder("demo-budget", "demo-anomalies");
    assertThat(bench.aws.kept()).isEmpty();
  }

  @Test
  void leavesNoFolderBehind() {
    bench.run();

    assertThat(bench.connected).isNotEmpty().allSatisfy(it -> assertThat(it).doesNotExist());
    assertThat(bench.folder).isEmptyDirectory();
  }

  @Test
  void saysWhatWentWrongOnTheWalk() {
    bench.aws.failing.add("Vpc");

    Ran ran = bench.run();

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err()).contains("First failure: Vpc (AWS::EC2::VPC): No room").hasLineCount(1);
  }
}
