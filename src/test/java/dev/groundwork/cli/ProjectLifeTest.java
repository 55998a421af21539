package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project from `init` to the certificate.
class ProjectLifeTest {
  private final CommandBench bench;

  ProjectLifeTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void beginsAppliesShowsAndTakesDown() {
    for (String line :
        new String[] {
          "init super-lean --name demo --rehearsal",
          "apply --all --yes",
          "status",
          "apply --all --yes --json",
          "status --json",
          "estimate super-lean",
          "teardown --yes --snapshot none",
        }) {
      Ran ran = bench.run(line.split(" "));
      assertThat(ran.status()).as(line + ": " + ran.err()).isZero();
    }
    assertThat(bench.aws.living()).isEmpty();
  }
}
