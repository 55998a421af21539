package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `set --find` and `done`: answers that aren't typed.
class LookupTest {
  private final CommandBench bench;

  LookupTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void begin() {
    assertThat(bench.run("init", "super-lean", "--name", "demo").status()).isZero();
  }

  @Test
  void findsTheCostMonitorThatTheAccountHas() {
    Ran ran = bench.run("set", "--find", "anomalies.ExistingMonitorArn");

    assertThat(ran.out()).contains("Found and saved: anomalies.ExistingMonitorArn=arn:aws:ce::");
    assertThat(bench.run("estimate", "--json").out()).isNotEmpty();
  }

  @Test
  void saysWhatCantBeLookedUp() {
    assertThat(bench.run("set", "--find", "anomalies.SmallestImpact").err())
        .contains("can't be looked up; it is typed");
    assertThat(bench.run("set", "--find", "nothing.There").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void ticksOffWhatTheFounderHasDone() {
    assertThat(bench.run("status").out())
        .contains("waiting for \"Container registry\"")
        .containsPattern("Migrate the database +waiting for \"Push the first images\"")
        .containsPattern("HTTPS .*waiting for a choice: groundwork set ");

    bench.run("apply", "--step", "registry", "--yes");
    assertThat(bench.run("status").out()).contains("waiting for you: groundwork done first-images");
    assertThat(bench.run("done", "first-images").out()).isEqualTo("Done: Push the first images.\n");
    assertThat(bench.run("status").out()).containsPattern("Push the first images +done");
    assertThat(bench.run("done").out()).containsPattern("first-images .*done");
    bench.run("done", "first-images", "--undo");
    assertThat(bench.run("status").out()).contains("groundwork done first-images");
  }

  @Test
  void whatHasStacksIsDoneByApplying() {
    assertThat(bench.run("done", "network").err())
        .contains("groundwork apply --step network")
        .hasLineCount(1);
    assertThat(bench.run("done", "nothing").status()).isEqualTo(ExitStatus.USAGE);
  }
}
