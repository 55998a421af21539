package dev.groundwork.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Runs the scripts that `render` has written, by the real AWS CLI, against a rehearsal.
///
/// @param rendered the folder with the scripts
/// @param aws the AWS CLI
record ExportedScripts(Path rendered, Path aws, RehearsalServer server) {
  /// Runs one, which must succeed.
  ///
  /// @param typed what is typed meanwhile
  /// @return what it says
  String run(String script, String typed) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", rendered.resolve(script).toString()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(it -> it.startsWith("AWS_"));
    environment.put("PATH", aws.getParent() + ":" + environment.get("PATH"));
    environment.put("AWS_ENDPOINT_URL", server.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", "rehearsal");
    environment.put("AWS_SECRET_ACCESS_KEY", "rehearsal");
    environment.put("AWS_CONFIG_FILE", rendered.resolve("none").toString());
    environment.put("POLL_SECONDS", "0.2");
    environment.put("EXAMPLES", "yes");
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(typed.getBytes(UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
