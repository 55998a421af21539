package dev.groundwork.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRowsTest {
  private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

  private final RunRows rows =
      new RunRows(
          Operation.Kind.APPLY,
          List.of(
              new StackRows.Expected(
                  "network",
                  "Network",
                  List.of(
                      ResourceRow.waiting("Vpc", "AWS::EC2::VPC"),
                      ResourceRow.waiting("Gateway", "AWS::EC2::InternetGateway")))));

  @Test
  void countsWhatIsReadyOfWhatIsExpected() {
    assertThat(rows.count()).isEqualTo(new RunRows.Count(0, 2));

    tell(event("Vpc", "CREATE_IN_PROGRESS", 1), event("Vpc", "CREATE_COMPLETE", 5));

    assertThat(rows.count()).isEqualTo(new RunRows.Count(1, 2));
    ResourceRow vpc = row("Vpc");
    assertThat(vpc.state()).isEqualTo(ResourceRow.State.READY);
    assertThat(vpc.begun()).contains(START.plusSeconds(1));
    assertThat(vpc.ended()).contains(START.plusSeconds(5));
  }

  @Test
  void keepsTheReasonOfAFailure() {
    tell(event("Vpc", "CREATE_IN_PROGRESS", 1), event("Vpc", "CREATE_FAILED", 2));

    assertThat(row("Vpc").state()).isEqualTo(ResourceRow.State.FAILED);
    assertThat(row("Vpc").reason()).contains("because");
    assertThat(rows.count().done()).isZero();
  }

  @Test
  void addsResourcesThatNobodyExpected() {
    tell(event("Surprise", "CREATE_COMPLETE", 1));

    assertThat(rows.count()).isEqualTo(new RunRows.Count(1, 3));
  }

  @Test
  void followsAChangeSetInsteadOfTheTemplateOnceAwsHasCompared() {
    rows.tell(
        new Progress.Compared(
            "network",
            new ChangeSet(
                "set",
                "id",
                "demo-network",
                ChangeSet.Status.AVAILABLE,
                Optional.empty(),
                List.of(
                    new Change(
                        Change.Action.MODIFY,
                        "Gateway",
                        Optional.empty(),
                        "AWS::EC2::InternetGateway",
                        Change.Replacement.NO,
                        Optional.empty(),
                        List.of())))),
        START);

    assertThat(rows.count()).isEqualTo(new RunRows.Count(0, 1));
  }

  @Test
  void concludesWhatAStackThatIsReadyDidNotTell() {
    tell(event("Vpc", "CREATE_COMPLETE", 1));

    rows.tell(new Progress.Settled("network", new StackOutcome.Applied()), START.plusSeconds(9));

    assertThat(rows.count().share()).isEqualTo(1);
    assertThat(rows.stacks().getFirst().working()).isFalse();
  }

  @Test
  void saysWhyNothingIsHeardUntilSomethingIs() {
    rows.tell(new Progress.Waiting(Problem.of("aws.tooOften", "Throttling", "").passing()), START);
    assertThat(rows.waiting()).isPresent();

    tell(event("Vpc", "CREATE_IN_PROGRESS", 1));

    assertThat(rows.waiting()).isEmpty();
  }

  @Test
  void leavesOutWhatAStackTellsOfItsLifeBeforeATeardown() {
    RunRows down =
        new RunRows(
            Operation.Kind.TEARDOWN,
            List.of(
                new StackRows.Expected(
                    "network", "Network", List.of(ResourceRow.waiting("Vpc", "AWS::EC2::VPC")))));

    down.tell(
        new Progress.Events(
            "network",
            List.of(event("Vpc", "CREATE_COMPLETE", 1), event("Vpc", "DELETE_IN_PROGRESS", 90))),
        START);

    assertThat(down.stacks().getFirst().resources().getFirst().begun())
        .contains(START.plusSeconds(90));
    assertThat(down.lines()).hasSize(1);
  }

  private void tell(StackEvent... events) {
    rows.tell(new Progress.Events("network", List.of(events)), START);
  }

  private ResourceRow row(String logicalId) {
    return rows.stacks().getFirst().resources().stream()
        .filter(it -> it.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static StackEvent event(String logicalId, String status, int second) {
    return new StackEvent(
        logicalId + status,
        "arn:stack",
        "demo-network",
        logicalId,
        Optional.of(logicalId.toLowerCase(java.util.Locale.ROOT)),
        "AWS::EC2::VPC",
        status,
        status.endsWith("FAILED") ? Optional.of("because") : Optional.empty(),
        START.plusSeconds(second));
  }
}
