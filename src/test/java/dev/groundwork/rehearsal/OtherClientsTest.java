package dev.groundwork.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that others wrote, driven by `src/test/python/rehearsal.py`, take the rehearsal for AWS.
class OtherClientsTest {
  private static final double AT_ONCE = 100_000;

  @TempDir Path folder;

  @Test
  void boto3TakesItForAws() throws Exception {
    run(List.of("Boto3"), Map.of());
  }

  @Test
  void theAwsCliTakesItForAws() throws Exception {
    run(List.of("AwsCli"), Map.of("GROUNDWORK_AWS_CLI", Parts.require("GROUNDWORK_AWS_CLI")));
  }

  private void run(List<String> tests, Map<String, String> environment)
      throws IOException, InterruptedException {
    String python = Parts.require("GROUNDWORK_PYTHON");
    RehearsalOptions options =
        new RehearsalOptions(
            folder.resolve("state.json"), 0, AT_ONCE, Optional.empty(), InstantSource.system());
    try (RehearsalServer server = RehearsalServer.start(options)) {
      List<String> command = new ArrayList<>(List.of(python, "src/test/python/rehearsal.py"));
      command.addAll(tests);
      command.add(server.endpoint().toString());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).contains("OK").doesNotContain("skipped");
    }
  }
}
