package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackOutcome;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLinesTest {
  private final CommandBench bench;
  private final StringWriter out = new StringWriter();

  ProgressLinesTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
    bench.run("init", "super-lean", "--name", "demo");
  }

  private ProgressLines lines(Workspace workspace, boolean redraws) {
    PrintWriter writer = new PrintWriter(out, true);
    return new ProgressLines(workspace, new Terminal(writer, writer, Optional.empty(), redraws));
  }

  @Test
  void drawsTheMeterOverItselfAtATerminalOnly() {
    try (Workspace workspace = Opening.workspace(bench.ports(bench.silent()), bench.folder)) {
      ProgressLines still = lines(workspace, false);
      still.accept(new Progress.Observed(Map.of()));
      still.end();
      assertThat(out.toString()).isEmpty();

      ProgressLines redrawn = lines(workspace, true);
      redrawn.accept(new Progress.Observed(Map.of()));
      redrawn.accept(new Progress.Settled("network", new StackOutcome.Applied()));
      redrawn.end();
      assertThat(out.toString())
          .startsWith("\r\u001b[K0 of 0 stacks done. It would cost $0.00 a month")
          .contains("\r\u001b[K   0:00  network           done")
          .endsWith("\r\u001b[K");
    }
  }

  @Test
  void saysThatAwsDoesNotAnswer() {
    try (Workspace workspace = Opening.workspace(bench.ports(bench.silent()), bench.folder)) {
      lines(workspace, false)
          .accept(new Progress.Waiting(Problem.of("aws.tooOften", "Throttling", "").passing()));
    }

    assertThat(out.toString()).contains("AWS says that we ask too often. Trying again.");
  }
}
