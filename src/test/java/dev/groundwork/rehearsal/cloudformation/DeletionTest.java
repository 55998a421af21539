package dev.groundwork.rehearsal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.rehearsal.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.rds.RdsClient;

/// How stacks go, and what stays.
class DeletionTest {
  private static final String EXPORTING =
      """
      Resources: {Topic: {Type: 'AWS::SNS::Topic'}}
      Outputs: {Topic: {Value: !Ref Topic, Export: {Name: the-topic}}}
      """;
  private static final String IMPORTING =
      """
      Resources:
        Subscription:
          Type: AWS::SNS::Subscription
          Properties: {Protocol: email, Endpoint: me@example.com, TopicArn: !ImportValue the-topic}
      """;
  private static final String REGISTRY =
      "Resources: {Images: {Type: 'AWS::ECR::Repository'}, Topic: {Type: 'AWS::SNS::Topic'}}";

  @TempDir Path folder;
  private Rehearsed rehearsed;

  @BeforeEach
  void start() throws IOException {
    rehearsed = Rehearsed.start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    rehearsed.close();
  }

  @Test
  void goesBackwardsAndLeavesTheDatabasesSnapshot() {
    String id = rehearsed.create("data", Templates.DATABASE).stackId();
    rehearsed.delete("data");

    assertThat(rehearsed.story(id))
        .containsSubsequence(
            "data DELETE_IN_PROGRESS",
            "Database DELETE_IN_PROGRESS",
            "Database DELETE_COMPLETE",
            "Subnets DELETE_COMPLETE",
            "One DELETE_IN_PROGRESS",
            "Vpc DELETE_IN_PROGRESS",
            "Vpc DELETE_COMPLETE",
            "data DELETE_COMPLETE");
    try (RdsClient rds = rehearsed.client(RdsClient.builder())) {
      assertThat(rds.describeDBInstances().dbInstances()).isEmpty();
      assertThat(rds.describeDBSnapshots().dbSnapshots())
          .extracting(snapshot -> snapshot.dbSnapshotIdentifier())
          .singleElement()
          .asString()
          .startsWith("data-snapshot-database-");
    }
  }

  @Test
  void isFoundOnlyByItsArnAfterwards() {
    String id = rehearsed.create("money", Templates.BUDGET).stackId();
    rehearsed.delete("money");

    assertThat(rehearsed.describe(id).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
    assertThat(rehearsed.describe(id).deletionTime()).isNotNull();
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
    assertThatThrownBy(() -> rehearsed.describe("money"))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("Stack with id money does not exist")
        .extracting(error -> ((CloudFormationException) error).awsErrorDetails().errorCode())
        .isEqualTo("ValidationError");
    rehearsed.create("money", Templates.BUDGET);
    assertThat(rehearsed.describe("money").stackId()).isNotEqualTo(id);
  }

  @Test
  void failsIfARepositoryHoldsImagesAndGoesOnWithTheRest() {
    rehearsed.create("registry", REGISTRY);
    try (EcrClient ecr = rehearsed.client(EcrClient.builder())) {
      String repository = ecr.describeRepositories().repositories().getFirst().repositoryName();
      ecr.putImage(r -> r.repositoryName(repository).imageManifest("{}").imageTag("v1"));
      assertThatThrownBy(() -> retaining("Images"))
          .isInstanceOf(CloudFormationException.class)
          .hasMessageContaining("only when the stack is in the DELETE_FAILED state");
      rehearsed.delete("registry");

      assertThat(rehearsed.describe("registry").stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);
      assertThat(rehearsed.describe("registry").stackStatusReason())
          .isEqualTo("The following resource(s) failed to delete: [Images]. ");
      assertThat(rehearsed.story("registry")).contains("Topic DELETE_COMPLETE");

      ecr.batchDeleteImage(
          r ->
              r.repositoryName(repository)
                  .imageIds(ImageIdentifier.builder().imageTag("v1").build()));
      rehearsed.delete("registry");
      assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
    }
  }

  @Test
  void leavesBehindWhatIsRetainedOrForced() {
    for (boolean force : new boolean[] {false, true}) {
      rehearsed.create("registry", REGISTRY);
      try (EcrClient ecr = rehearsed.client(EcrClient.builder())) {
        String repository = ecr.describeRepositories().repositories().getLast().repositoryName();
        ecr.putImage(r -> r.repositoryName(repository).imageManifest("{}").imageTag("v1"));
        rehearsed.delete("registry");
        if (force) {
          rehearsed.cloudFormation.deleteStack(
              r -> r.stackName("registry").deletionMode(DeletionMode.FORCE_DELETE_STACK));
        } else {
          retaining("Images");
        }
        rehearsed.settle();
        assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
        assertThat(ecr.describeRepositories().repositories())
            .extracting(each -> each.repositoryName())
            .contains(repository);
      }
    }
  }

  @Test
  void keepsWhatThePolicySaysAndForgetsIt() {
    String id =
        rehearsed
            .create(
                "app",
                "Resources: {Kept: {Type: 'AWS::SNS::Topic', DeletionPolicy: Retain}, Gone: {Type:"
                    + " 'AWS::SNS::Topic'}}")
            .stackId();
    rehearsed.delete("app");

    assertThat(rehearsed.story(id))
        .contains("Kept DELETE_SKIPPED", "Gone DELETE_COMPLETE", "app DELETE_COMPLETE");
  }

  @Test
  void goesBackToWhatItWasIfAnExportIsInUse() {
    rehearsed.create("one", EXPORTING);
    rehearsed.create("other", IMPORTING);
    rehearsed.delete("one");

    assertThat(rehearsed.describe("one").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    assertThat(rehearsed.describe("one").stackStatusReason())
        .isEqualTo("Export the-topic cannot be deleted as it is in use by other");
    assertThat(rehearsed.cloudFormation.listImports(r -> r.exportName("the-topic")).imports())
        .containsExactly("other");
    rehearsed.delete("other");
    rehearsed.delete("one");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  @Test
  void isRefusedUnderTerminationProtection() {
    rehearsed.create("money", Templates.BUDGET);
    protect(true);
    assertThatThrownBy(() -> rehearsed.delete("money"))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("cannot be deleted while TerminationProtection is enabled");
    protect(false);
    rehearsed.delete("money");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  @Test
  void breaksOffACreation() {
    var changeSet =
        rehearsed.changeSet("data", ChangeSetType.CREATE, Templates.DATABASE, Map.of(), more -> {});
    rehearsed.execute(changeSet);
    rehearsed.pass(Duration.ofMinutes(2));
    rehearsed.delete("data");

    assertThat(rehearsed.story(changeSet.stackId()))
        .containsSubsequence(
            "Database CREATE_IN_PROGRESS",
            "data DELETE_IN_PROGRESS",
            "Database CREATE_FAILED",
            "Database DELETE_COMPLETE",
            "data DELETE_COMPLETE")
        .doesNotContain("Database CREATE_COMPLETE");
  }

  @Test
  void failsWhereAnotherStackStillUsesTheNetwork() {
    rehearsed.create(
        "network",
        """
        Resources: {Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}}
        Outputs: {Vpc: {Value: !Ref Vpc}}
        """);
    String vpc = rehearsed.describe("network").outputs().getFirst().outputValue();
    rehearsed.create(
        "app",
        "Resources: {Group: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: x,"
            + " VpcId: "
            + vpc
            + "}}}");
    rehearsed.delete("network");

    assertThat(rehearsed.describe("network").stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);
    assertThat(rehearsed.events("network"))
        .filteredOn(event -> event.resourceStatusAsString().equals("DELETE_FAILED"))
        .extracting(StackEvent::resourceStatusReason)
        .contains("The vpc '" + vpc + "' has dependencies and cannot be deleted.");
    rehearsed.delete("app");
    rehearsed.delete("network");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  @Test
  void failsAsTheDrillHasIt() throws IOException {
    rehearsed.close();
    rehearsed = Rehearsed.start(folder, new HandClock(), Optional.of("bucket-not-empty"));
    rehearsed.create("assets", "Resources: {Files: {Type: 'AWS::S3::Bucket'}}");
    rehearsed.delete("assets");
    assertThat(rehearsed.describe("assets").stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);
    rehearsed.delete("assets");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  @Test
  void doesNothingToAStackThatIsNotThere() {
    rehearsed.delete("nowhere");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  private void retaining(String logicalId) {
    rehearsed.cloudFormation.deleteStack(r -> r.stackName("registry").retainResources(logicalId));
  }

  private void protect(boolean on) {
    rehearsed.cloudFormation.updateTerminationProtection(
        r -> r.stackName("money").enableTerminationProtection(on));
  }
}
