package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of stacks that another answer has put others in the place of.
class NoLongerChosenTest {
  private final CommandBench bench;

  NoLongerChosenTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void saysWhatGoesOnCostingAndRemovesItOnceTheOthersStand() {
    built();
    run("set http-api=true");

    assertThat(run("status").out())
        .containsPattern("demo-load-balancer +CREATE_COMPLETE +\\$24.31 +a month, no longer chosen")
        .contains("groundwork apply --all removes what is no longer chosen.");
    assertThat(run("status --json").out())
        .containsPattern("(?s)\"demo-load-balancer\"[^}]*\"chosen\" ?: ?false");

    assertThat(run("apply --all --yes").out())
        .contains(
            "No longer chosen, and removed at the end: Load balancer. That saves $24.31 a month.")
        .containsPattern("(?s)alarms +done.*load-balancer +gone");
    assertThat(run("status").out()).doesNotContain("demo-load-balancer", "no longer chosen");
  }

  @Test
  void leavesItWhereOnlyAStepIsApplied() {
    built();
    run("set http-api=true");

    assertThat(run("apply --step entrance --yes").out())
        .contains(
            "No longer chosen, and still billed with $24.31 a month: Load balancer. groundwork"
                + " apply --all removes that.")
        .doesNotContain("gone");
  }

  @Test
  void asksAboutTheSumThatOneEndsWithAndSaysThatItIsDoneOnce() {
    built();
    run("set http-api=true");

    String told = run("apply --all --yes").out();

    assertThat(told).contains("A month of the project costs $64.38 now and $41.17 then: -$23.21.");
    assertThat(told.lines().filter(it -> it.startsWith("Done."))).hasSize(1);
  }

  private void built() {
    run("init super-lean --name demo");
    run("apply --all --yes");
  }

  private Ran run(String command) {
    Ran ran = bench.run(command.split(" "));
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }
}
