package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.cli.RehearsalEndpoint.Play;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseTest {
  private final CommandBench bench;
  private final List<Play> plays = new ArrayList<>();
  private boolean closed;

  RehearseTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
    bench.rehearsal = this::start;
  }

  /// A rehearsal whose user goes away at once.
  private RehearsalEndpoint.Running start(Play play) {
    plays.add(play);
    Thread.currentThread().interrupt();
    return new RehearsalEndpoint.Running() {
      @Override
      public URI endpoint() {
        return URI.create("http://127.0.0.1:" + play.port());
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  @Test
  void servesAnEmptyAccountUntilItIsInterrupted() {
    Ran ran = bench.run("rehearse", "--port", "4600", "--speed", "600", "--drill", "slow");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("Serving an empty account")
        .contains("export AWS_ENDPOINT_URL=http://127.0.0.1:4600")
        .contains("The rehearsal has ended.");
    assertThat(plays.getFirst().speed()).contains(600.0);
    assertThat(plays.getFirst().drill()).contains("slow");
    assertThat(plays.getFirst().stateFile().getParent()).doesNotExist();
    assertThat(closed).isTrue();
  }

  @Test
  void servesTheAccountOfARehearsedProject() {
    bench.run("init", "super-lean", "--name", "demo");

    Ran ran = bench.run("rehearse");

    assertThat(ran.out()).contains("Serving the rehearsal of demo.");
    assertThat(plays.getFirst().speed()).isEmpty();
    assertThat(plays.getFirst().stateFile())
        .isEqualTo(bench.folder.resolve(".groundwork/rehearsal/state.json"));
  }

  @Test
  void saysThatThePortIsTaken() {
    bench.rehearsal =
        _ -> {
          throw new IOException("Address already in use");
        };

    Ran ran = bench.run("rehearse");

    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err()).isEqualTo("The rehearsal could not start: Address already in use\n");
  }

  @Test
  void namesTheDrillsThatThereAre() {
    bench.rehearsal =
        _ -> {
          throw new IllegalArgumentException("there is no drill \"x\"; there are a, b");
        };

    Ran ran = bench.run("rehearse", "--drill", "x");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err()).isEqualTo("There is no drill \"x\"; there are a, b.\n");
    assertThat(Optional.of(closed)).contains(false);
  }
}
