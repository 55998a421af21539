package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Help and version are said from a resource, without loading the option parser. They must be what
/// the option parser would say.
class HelpTest {
  private final CommandBench bench;

  HelpTest(@TempDir Path folder) {
    bench = new CommandBench(folder);
  }

  @Test
  void helpIsWhatTheOptionParserWouldSay() {
    String parsers = tree().getUsageMessage();

    assertThat(bench.run("--help").out())
        .as("src/main/resources/cli/help.txt should be:%n%s", parsers)
        .isEqualTo(parsers);
    assertThat(bench.run("-h").out()).isEqualTo(parsers);
    assertThat(bench.run("help").out()).isEqualTo(parsers);
  }

  @Test
  void versionIsThePoms() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>groundwork</artifactId>\\s*<version>(.*)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();

    assertThat(bench.run("--version").out()).isEqualTo("Groundwork " + version.group(1) + "\n");
    assertThat(bench.run("-V").out()).isEqualTo("Groundwork " + version.group(1) + "\n");
  }

  @Test
  void everyCommandExplainsItselfAndTakesAFolder() {
    for (String command : tree().getSubcommands().keySet()) {
      CommandBench.Ran ran = bench.run(command, "--help");

      assertThat(ran.status()).as(command).isZero();
      assertThat(ran.out()).as(command).contains("Usage: groundwork " + command, "--dir=DIR");
      assertThat(ran.err()).as(command).isEmpty();
    }
  }

  private CommandLine tree() {
    return new Commands(bench.ports(bench.silent())).tree();
  }
}
