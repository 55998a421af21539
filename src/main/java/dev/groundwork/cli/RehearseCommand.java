package dev.groundwork.cli;

import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `groundwork rehearse`: the pretend AWS alone, for other people's clients, until it is
/// interrupted.
@Command(
    name = "rehearse",
    description = "Serve the rehearsal's endpoint alone, for any AWS client.")
final class RehearseCommand extends FolderCommand {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "The port on 127.0.0.1; any that is free for 0. ${DEFAULT-VALUE} without it.",
      defaultValue = "4577")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "How many seconds pass in one while something is under way.")
  private Optional<Double> speed = Optional.empty();

  @Option(names = "--drill", paramLabel = "NAME", description = "A failure to practise.")
  private Optional<String> drill = Optional.empty();

  RehearseCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Refusal.usage("A port is a number from 0 to 65535, not " + port + ".");
    }
    if (speed.filter(it -> !(it >= 1) || it.isInfinite()).isPresent()) {
      throw Refusal.usage("The speed is a number from 1 on, not " + speed.get() + ".");
    }
    Optional<ProjectFolder> project = rehearsed();
    if (project.isPresent()) {
      out().println("Serving the rehearsal of " + project.get().project().name() + ".");
      serve(project.get().targetFile("state.json"));
    } else {
      try (TemporaryFolder temporary = TemporaryFolder.make()) {
        out().println("Serving an empty account, which is forgotten at the end.");
        serve(temporary.path().resolve("state.json"));
      }
    }
    return ExitStatus.DONE;
  }

  private Optional<ProjectFolder> rehearsed() {
    ProjectFolder folder = ProjectFolder.at(folder());
    return Optional.of(folder).filter(it -> it.exists() && it.target() instanceof Target.Rehearsal);
  }

  private void serve(Path stateFile) throws IOException {
    RehearsalEndpoint.Play play = new RehearsalEndpoint.Play(port, speed, drill, stateFile);
    try (RehearsalEndpoint.Running running =
        Refusal.unlessUnknown(() -> start(ports().rehearsal(), play))) {
      tell(running.endpoint());
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      out().println("The rehearsal has ended.");
    }
  }

  private static RehearsalEndpoint.Running start(
      RehearsalEndpoint rehearsal, RehearsalEndpoint.Play play) {
    try {
      return rehearsal.start(play);
    } catch (IOException e) {
      throw Refusal.failed("The rehearsal could not start: " + e.getMessage());
    }
  }

  private void tell(URI endpoint) {
    out().println("The rehearsal answers at " + endpoint + " until you press Ctrl-C.");
    out().println("Nothing real is made, nothing is billed. Any AWS client can use it:");
    out().println("  export AWS_ENDPOINT_URL=" + endpoint);
    out().println("  export AWS_ACCESS_KEY_ID=REHEARSAL AWS_SECRET_ACCESS_KEY=not-a-secret");
    out().println("  export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1");
  }
}
