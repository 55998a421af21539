package dev.groundwork.rehearsal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.rehearsal.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// How stacks come to be, and how that goes wrong.
class CreationTest {
  @TempDir Path folder;

  @Test
  void followsTheDependenciesSideBySide() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      Stack stack = rehearsed.create("data", Templates.DATABASE);
      List<String> story = rehearsed.story("data");

      assertThat(story).startsWith("data REVIEW_IN_PROGRESS", "data CREATE_IN_PROGRESS");
      assertThat(story).endsWith("Database CREATE_COMPLETE", "data CREATE_COMPLETE");
      assertThat(story)
          .containsSubsequence(
              "Vpc CREATE_IN_PROGRESS",
              "Vpc CREATE_IN_PROGRESS",
              "Vpc CREATE_COMPLETE",
              "Two CREATE_IN_PROGRESS",
              "One CREATE_COMPLETE",
              "Subnets CREATE_IN_PROGRESS",
              "Subnets CREATE_COMPLETE",
              "Database CREATE_IN_PROGRESS");
      assertThat(story).containsSubsequence("One CREATE_IN_PROGRESS", "Two CREATE_COMPLETE");
      assertThat(stack.outputs())
          .extracting(output -> output.outputValue())
          .satisfiesExactly(
              address -> assertThat(address).endsWith(".eu-central-1.rds.amazonaws.com"),
              port -> assertThat(port).isEqualTo("5432"));
      assertThat(stack.parameters())
          .filteredOn(parameter -> parameter.parameterKey().equals("Password"))
          .extracting(parameter -> parameter.parameterValue())
          .containsExactly("****");
    }
  }

  @Test
  void tellsEachEventAtItsTimeNewestFirstAndInPages() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      DescribeChangeSetResponse changeSet = creating(rehearsed, null);
      rehearsed.execute(changeSet);
      rehearsed.pass(Duration.ofSeconds(3));

      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.CREATE_IN_PROGRESS);
      assertThat(rehearsed.describe("data").outputs()).isEmpty();
      List<StackEvent> early = rehearsed.events("data");
      assertThat(early.getLast().logicalResourceId()).isEqualTo("Vpc");
      assertThat(early.getLast().resourceStatusReason()).isEqualTo("Resource creation Initiated");
      assertThat(early.getLast().physicalResourceId()).matches("vpc-[0-9a-f]{17}");

      rehearsed.settle();
      List<StackEvent> all = rehearsed.events("data");
      assertThat(all).extracting(StackEvent::timestamp).isSorted().doesNotHaveDuplicates();
      assertThat(all).extracting(StackEvent::eventId).doesNotHaveDuplicates();
      assertThat(all).startsWith(early.toArray(StackEvent[]::new));
    }
  }

  @Test
  void takesMinutesForADatabaseInItsOwnTimeOnly() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      rehearsed.create("data", Templates.DATABASE);
      List<StackEvent> events = rehearsed.events("data");
      Duration lasted = Duration.between(events.get(1).timestamp(), events.getLast().timestamp());

      assertThat(lasted).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(12));
    }
  }

  @Test
  void leavesWhatWasMadeIfNothingIsToBeDone() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      rehearsed.execute(creating(rehearsed, OnStackFailure.DO_NOTHING));
      rehearsed.settle();

      Stack stack = rehearsed.describe("data");
      assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_FAILED);
      assertThat(stack.stackStatusReason())
          .isEqualTo("The following resource(s) failed to create: [Database]. ");
      assertThat(rehearsed.events("data"))
          .filteredOn(event -> event.resourceStatusAsString().equals("CREATE_FAILED"))
          .filteredOn(event -> event.logicalResourceId().equals("Database"))
          .extracting(StackEvent::resourceStatusReason)
          .allSatisfy(reason -> assertThat(reason).contains("FreeTierRestrictionError"));
      assertThat(rehearsed.story("data")).doesNotContain("Vpc DELETE_IN_PROGRESS");
    }
  }

  @Test
  void canBeMendedAfterAFailureWasLeft() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      rehearsed.execute(creating(rehearsed, OnStackFailure.DO_NOTHING));
      rehearsed.settle();
      DescribeChangeSetResponse mend =
          rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.micro"));

      assertThat(mend.changes())
          .extracting(change -> change.resourceChange().logicalResourceId())
          .containsExactly("Database");
      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
      assertThat(rehearsed.story("data")).endsWith("data UPDATE_COMPLETE");
    }
  }

  @Test
  void isLedBackToNothingIfItNeverStoodAndMendingFailsToo() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      rehearsed.execute(creating(rehearsed, OnStackFailure.DO_NOTHING));
      rehearsed.settle();
      rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.large"));

      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
      assertThat(rehearsed.story("data")).contains("Vpc DELETE_COMPLETE");
    }
  }

  @Test
  void rollsBackWhenAResourceFails() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      rehearsed.execute(creating(rehearsed, OnStackFailure.ROLLBACK));
      rehearsed.settle();

      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
      assertThat(rehearsed.story("data"))
          .containsSubsequence(
              "Database CREATE_FAILED",
              "data ROLLBACK_IN_PROGRESS",
              "Database DELETE_COMPLETE",
              "Subnets DELETE_COMPLETE",
              "Vpc DELETE_IN_PROGRESS",
              "Vpc DELETE_COMPLETE",
              "data ROLLBACK_COMPLETE");
      assertThatThrownBy(
              () -> rehearsed.update("data", Templates.DATABASE, Map.of("Name", "other")))
          .isInstanceOf(CloudFormationException.class)
          .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");
    }
  }

  @Test
  void keepsInARollbackOnlyWhatIsAlwaysToBeKept() throws IOException {
    String template =
        """
        Resources:
          Always: {Type: AWS::SNS::Topic, DeletionPolicy: Retain}
          OnceMade: {Type: AWS::SNS::Topic, DeletionPolicy: RetainExceptOnCreate}
          Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, DependsOn: [Always, OnceMade]}
        """;
    try (Rehearsed rehearsed = drill("no-load-balancers")) {
      rehearsed.create("app", template);

      assertThat(rehearsed.story("app"))
          .contains("Always DELETE_SKIPPED", "OnceMade DELETE_COMPLETE", "app ROLLBACK_COMPLETE");
    }
  }

  @Test
  void deletesWhatWasMadeIfThatIsChosen() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      DescribeChangeSetResponse changeSet = creating(rehearsed, OnStackFailure.DELETE);
      rehearsed.execute(changeSet);
      rehearsed.settle();

      assertThat(rehearsed.describe(changeSet.stackId()).stackStatus())
          .isEqualTo(StackStatus.DELETE_COMPLETE);
    }
  }

  @Test
  void cancelsTheSiblingsOfAFailure() throws IOException {
    String template =
        """
        Resources:
          Slow: {Type: AWS::ElastiCache::ReplicationGroup, Properties: {ReplicationGroupDescription: x}}
          Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
        """;
    try (Rehearsed rehearsed = drill("no-load-balancers")) {
      rehearsed.create("app", template);

      assertThat(rehearsed.describe("app").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
      assertThat(rehearsed.events("app"))
          .filteredOn(event -> event.resourceStatusAsString().equals("CREATE_FAILED"))
          .extracting(StackEvent::resourceStatusReason)
          .satisfiesExactlyInAnyOrder(
              cause -> assertThat(cause).contains("does not support creating load balancers"),
              victim -> assertThat(victim).isEqualTo("Resource creation cancelled"));
    }
  }

  @Test
  void tellsCausesAndRollbackAsTwoOperations() throws IOException {
    try (Rehearsed rehearsed = drill("free-plan")) {
      rehearsed.execute(creating(rehearsed, OnStackFailure.ROLLBACK));
      rehearsed.settle();

      List<OperationEvent> failed =
          rehearsed
              .cloudFormation
              .describeEvents(r -> r.stackName("data").filters(f -> f.failedEvents(true)))
              .operationEvents();
      assertThat(failed).extracting(OperationEvent::logicalResourceId).containsExactly("Database");
      assertThat(failed.getFirst().operationTypeAsString()).isEqualTo("CREATE_STACK");
      assertThat(
              rehearsed.cloudFormation.describeEvents(r -> r.stackName("data")).operationEvents())
          .extracting(OperationEvent::operationTypeAsString)
          .contains("CREATE_CHANGESET", "CREATE_STACK", "ROLLBACK");
      assertThat(
              rehearsed
                  .cloudFormation
                  .describeEvents(r -> r.operationId(failed.getFirst().operationId()))
                  .operationEvents())
          .extracting(OperationEvent::operationTypeAsString)
          .containsOnly("CREATE_STACK");
    }
  }

  @Test
  void repeatsTheCallersTokenInEveryEvent() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      DescribeChangeSetResponse changeSet = creating(rehearsed, null);
      for (int i = 0; i < 2; i++) {
        rehearsed.cloudFormation.executeChangeSet(
            r -> r.changeSetName(changeSet.changeSetId()).clientRequestToken("apply-1"));
      }
      rehearsed.settle();

      assertThat(rehearsed.events("data").stream().skip(1))
          .extracting(StackEvent::clientRequestToken)
          .containsOnly("apply-1");
      assertThatThrownBy(
              () ->
                  rehearsed.cloudFormation.deleteStack(
                      r -> r.stackName("data").clientRequestToken("apply-1")))
          .isInstanceOf(
              software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException
                  .class);
    }
  }

  private DescribeChangeSetResponse creating(
      Rehearsed rehearsed, @Nullable OnStackFailure onFailure) {
    return rehearsed.changeSet(
        "data",
        ChangeSetType.CREATE,
        Templates.DATABASE,
        Map.of("Class", "db.t4g.medium"),
        request -> request.onStackFailure(onFailure));
  }

  private Rehearsed drill(String name) throws IOException {
    return Rehearsed.start(folder, new HandClock(), Optional.of(name));
  }
}
