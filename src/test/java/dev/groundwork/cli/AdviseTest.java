package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CommandBench.Ran;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.MetricGateway.Measurement;
import dev.groundwork.core.engine.MetricGateway.Query;
import dev.groundwork.core.engine.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Advice names the numbers behind it, and where they come from.
class AdviseTest {
  private final CommandBench bench;
  private final Path folder;
  private final List<Query> asked = new ArrayList<>();
  private int calls;

  AdviseTest(@TempDir Path folder) {
    this.folder = folder;
    bench = new CommandBench(folder);
  }

  @BeforeEach
  void begin() {
    assertThat(run("init super-lean --name demo").status()).isZero();
  }

  @Test
  void whatNobodyKnowsIsUnknown() {
    assertThat(run("advise").out())
        .contains(
            "processor    Backend's processor          unknown",
            "Cluster isn't built.",
            "Nobody has typed it.",
            "From testers to the first customers: unknown",
            "Type what you know: groundwork advise --number users=...")
        .doesNotContain(" 0 percent");
  }

  @Test
  void typedNumbersStayInTheProjectsFileUntilTheyAreForgotten() throws IOException {
    assertThat(run("advise --number users=120 --number promise=yes").out())
        .contains("120 people", "typed", "It is time to go. Users: 120 people, more than 20.")
        .contains("Next: groundwork phase growth");
    assertThat(Files.readString(folder.resolve("groundwork.yaml")))
        .contains("numbers:", "users: ", "promise: ");
    assertThat(run("advise").out()).contains("It is time to go.");

    assertThat(run("advise --number users=").out()).doesNotContain("120 people");
  }

  @Test
  void everyWrongNumberIsNamedAndNoneIsKept() throws IOException {
    Ran ran =
        run("advise --number users=many --number promise=1 --number cost=5 --number paying=2");

    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err())
        .contains(
            "users must be a number from zero on, not \"many\".",
            "promise must be yes or no, not \"1\".",
            "cost is computed and can't be typed, not \"5\".");
    assertThat(Files.readString(folder.resolve("groundwork.yaml"))).doesNotContain("numbers");
    assertThat(run("advise --number user=1").err()).contains("did you mean \"users\"?");
  }

  @Test
  void allNumbersOfCloudWatchAreAskedForInOneCall() {
    run("apply --all --yes");
    measuring("71.5");

    assertThat(run("advise").out())
        .contains("71.5 percent", "CloudWatch, 24 hours until", "made up by the rehearsal")
        .contains("Backend's processor: 71.5 percent, more than 70");
    assertThat(calls).isEqualTo(1);
    assertThat(asked)
        .contains(
            new Query(
                "AWS/ECS",
                "CPUUtilization",
                "Average",
                Duration.ofHours(24),
                Map.of(
                    "ClusterName", "demo-cluster-ClusterName",
                    "ServiceName", "demo-backend-ServiceName")))
        .hasSize(2);
  }

  @Test
  void aTypedNumberCountsMoreThanOneThatARehearsalMadeUp() {
    run("apply --all --yes");
    measuring("71.5");

    assertThat(run("advise --number processor=12").out())
        .contains("12 percent")
        .doesNotContain("Backend's processor: 71.5");
  }

  @Test
  void whereCloudWatchRefusesTheTypedNumbersStillAdvise() {
    run("apply --all --yes");
    bench.aws.metrics =
        (_, _) -> {
          throw new AwsException(
              Problem.of("aws.denied", "AccessDenied", "", "cloudwatch:GetMetricData"), null);
        };

    Ran ran = run("advise --number users=120");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("CloudWatch couldn't be asked. AWS does not allow you this")
        .contains("It is time to go. Users: 120 people, more than 20.");
  }

  @Test
  void aPlanWithoutSignalsSaysSo() {
    run("init ultra-lean --name tiny --dir tiny");

    assertThat(run("advise --dir tiny").out()).contains("The plan doesn't say when to grow.");
  }

  private void measuring(String number) {
    bench.aws.metrics =
        (queries, until) -> {
          calls++;
          asked.addAll(queries);
          return Map.of(
              queries.iterator().next(),
              new Measurement(new BigDecimal(number), until.minus(Duration.ofHours(24)), until));
        };
  }

  private Ran run(String command) {
    return bench.run(command.split(" "));
  }
}
