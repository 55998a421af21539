package dev.groundwork.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real kill of a real process in the middle of building, and a second one that goes on.
class KilledProcessTest {
  @TempDir Path folder;

  @Test
  void goesOnAfterAKillWithoutADuplicate() throws Exception {
    assertThat(run("init", "super-lean", "--name", "demo", "--rehearsal")).isZero();
    assertThat(run("apply", "--step", "billing-alarms", "--yes", "--json")).isZero();

    Process killed = start("apply", "--step", "network", "--yes", "--json");
    try (BufferedReader lines = killed.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null
          && !(line.contains("\"event\":\"resource\"") && line.contains("AWS::EC2::VPC"))) {
        line = lines.readLine();
      }
      killed.destroyForcibly();
    }
    assertThat(killed.waitFor()).as("killed, not ended").isNotZero();

    assertThat(run("apply", "--step", "network", "--yes", "--json")).isZero();
    assertThat(run("status", "--json")).isZero();
    String state = Files.readString(folder.resolve(".groundwork/rehearsal/journal.jsonl"));
    assertThat(
            state
                .lines()
                .filter(it -> it.contains("\"kind\":\"executing\"") && it.contains("\"network\"")))
        .as("one execution, in two processes")
        .hasSize(1);
  }

  private int run(String... args) throws IOException, InterruptedException {
    Process process = start(args);
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.groundwork.app.Main");
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
