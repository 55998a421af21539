package dev.groundwork.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/// The state is a file and time is computed: who serves it, and whether anyone does, makes no
/// difference.
class RestartTest {
  private static final String TEMPLATE =
      """
      Resources:
        Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
        Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, DependsOn: Vpc}
      """;

  @TempDir Path folder;
  private final HandClock clock = new HandClock();

  @Test
  void givesTheSameAnswersInAnotherProcessMidOperation() throws IOException {
    List<StackEvent> before;
    Instant now;
    try (RehearsalServer server = start()) {
      create(server);
      clock.pass(Duration.ofSeconds(1));
      before = events(server);
      now = server.clock().now();
    }
    try (RehearsalServer server = start()) {
      assertThat(server.clock().now()).isEqualTo(now);
      assertThat(events(server)).isEqualTo(before);
    }
  }

  @Test
  void goesOnWhileNothingRuns() throws IOException {
    try (RehearsalServer server = start()) {
      create(server);
    }
    clock.pass(Duration.ofSeconds(4));
    try (RehearsalServer server = start()) {
      assertThat(events(server).getFirst().resourceStatusAsString()).isEqualTo("CREATE_COMPLETE");
    }
  }

  @Test
  void runsFastOnlyWhileSomethingIsUnderWay() throws IOException {
    try (RehearsalServer server = start()) {
      Instant begin = server.clock().now();
      clock.pass(Duration.ofSeconds(1));
      assertThat(server.clock().now()).isEqualTo(begin.plusSeconds(1));
      create(server);
      clock.pass(Duration.ofSeconds(1));
      assertThat(server.clock().now()).isEqualTo(begin.plusSeconds(61));
      clock.pass(Duration.ofSeconds(100));
      Instant end = events(server).getFirst().timestamp();
      Duration busy = Duration.between(begin.plusSeconds(1), end);
      assertThat(server.clock().now())
          .isBetween(
              end.plusSeconds(101).minus(busy.dividedBy(60)).minusMillis(2),
              end.plusSeconds(101).minus(busy.dividedBy(60)).plusMillis(2));
    }
  }

  @Test
  void leavesAReadableStateWhereverAWriteWasCutOff() throws IOException {
    try (RehearsalServer server = start()) {
      create(server);
    }
    // What a kill in the middle of a write leaves: the new file begun, the old one in place.
    Files.writeString(folder.resolve("state.json.new"), "{\"seed\":\"x\",\"cha");
    try (RehearsalServer server = start()) {
      assertThat(events(server)).isNotEmpty();
    }
  }

  @Test
  void survivesBeingKilled() throws Exception {
    Path state = folder.resolve("state.json");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                state.toString())
            .redirectErrorStream(true)
            .start();
    try (var out = process.inputReader()) {
      assertThat(out.lines().anyMatch(line -> line.equals("written"))).isTrue();
      process.destroyForcibly().waitFor();
    }
    try (RehearsalServer server =
        RehearsalServer.start(new RehearsalOptions(state, 0, 60, Optional.empty(), Instant::now))) {
      assertThat(events(server)).isNotEmpty();
    }
  }

  /// A process that changes the state without end.
  static final class Victim {
    private Victim() {}

    /// Runs until it is killed.
    public static void main(String[] args) throws IOException {
      try (RehearsalServer server =
              RehearsalServer.start(RehearsalOptions.usual(Path.of(args[0])));
          CloudFormationClient client = client(server)) {
        create(server);
        for (int i = 0; ; i++) {
          boolean on = i % 2 == 0;
          client.updateTerminationProtection(
              r -> r.stackName("app").enableTerminationProtection(on));
          if (i == 20) {
            System.out.println("written");
          }
        }
      }
    }
  }

  private RehearsalServer start() throws IOException {
    return RehearsalServer.start(
        new RehearsalOptions(folder.resolve("state.json"), 0, 60, Optional.empty(), clock));
  }

  private static void create(RehearsalServer server) {
    try (CloudFormationClient client = client(server)) {
      client.createStack(r -> r.stackName("app").templateBody(TEMPLATE));
    }
  }

  private static List<StackEvent> events(RehearsalServer server) {
    try (CloudFormationClient client = client(server)) {
      return client.describeStackEvents(r -> r.stackName("app")).stackEvents();
    }
  }

  private static CloudFormationClient client(RehearsalServer server) {
    return Clients.configured(CloudFormationClient.builder(), server.endpoint());
  }
}
