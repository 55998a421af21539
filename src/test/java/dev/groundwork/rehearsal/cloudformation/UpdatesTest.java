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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.ChangeSource;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.PolicyAction;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// How stacks change, and how that is led back.
class UpdatesTest {
  @TempDir Path folder;

  @Test
  void changesInPlaceWhatCanBeChanged() throws IOException {
    try (Rehearsed rehearsed = created("")) {
      DescribeChangeSetResponse changeSet =
          rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.medium"));

      assertThat(changeSet.changes()).hasSize(1);
      ResourceChange change = changeSet.changes().getFirst().resourceChange();
      assertThat(change.logicalResourceId()).isEqualTo("Database");
      assertThat(change.replacement()).isEqualTo(Replacement.FALSE);
      assertThat(change.policyAction()).isNull();
      assertThat(change.scope()).containsExactly(ResourceAttribute.PROPERTIES);
      ResourceChangeDetail detail = change.details().getFirst();
      assertThat(detail.target().name()).isEqualTo("DBInstanceClass");
      assertThat(detail.target().beforeValue()).isEqualTo("db.t4g.micro");
      assertThat(detail.target().afterValue()).isEqualTo("db.t4g.medium");
      assertThat(detail.changeSource()).isEqualTo(ChangeSource.PARAMETER_REFERENCE);
      assertThat(detail.causingEntity()).isEqualTo("Class");
      assertThat(lastStory(rehearsed))
          .containsExactly(
              "data UPDATE_IN_PROGRESS",
              "Database UPDATE_IN_PROGRESS",
              "Database UPDATE_COMPLETE",
              "data UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
              "data UPDATE_COMPLETE");
    }
  }

  @Test
  void replacesWhatCannotBeChangedAndDeletesTheOldOneAfterwards() throws IOException {
    try (Rehearsed rehearsed = created("")) {
      String before = physicalId(rehearsed, "Database");
      DescribeChangeSetResponse changeSet =
          rehearsed.update("data", Templates.DATABASE, Map.of("Name", "other"));

      ResourceChange change = changeSet.changes().getFirst().resourceChange();
      assertThat(change.replacement()).isEqualTo(Replacement.TRUE);
      assertThat(change.policyAction()).isEqualTo(PolicyAction.REPLACE_AND_DELETE);
      assertThat(change.details().getFirst().target().requiresRecreation())
          .isEqualTo(RequiresRecreation.ALWAYS);
      assertThat(lastStory(rehearsed))
          .containsExactly(
              "data UPDATE_IN_PROGRESS",
              "Database UPDATE_IN_PROGRESS",
              "Database UPDATE_IN_PROGRESS",
              "Database UPDATE_COMPLETE",
              "data UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
              "Database DELETE_IN_PROGRESS",
              "Database DELETE_COMPLETE",
              "data UPDATE_COMPLETE");
      assertThat(physicalId(rehearsed, "Database")).isNotEqualTo(before);
      assertThat(rehearsed.describe("data").outputs().getFirst().outputValue())
          .startsWith(physicalId(rehearsed, "Database"));
    }
  }

  @Test
  void foreseesWhatFollowsFromAReplacement() throws IOException {
    try (Rehearsed rehearsed = created("")) {
      DescribeChangeSetResponse changeSet =
          rehearsed.changeSet(
              "data",
              ChangeSetType.UPDATE,
              Templates.DATABASE.replace("10.0.0.0/16", "10.0.0.0/20"),
              Map.of(),
              more -> {});
      ResourceChange subnet =
          changeSet.changes().stream()
              .map(change -> change.resourceChange())
              .filter(change -> change.logicalResourceId().equals("One"))
              .findFirst()
              .orElseThrow();

      assertThat(subnet.replacement()).isEqualTo(Replacement.CONDITIONAL);
      ResourceChangeDetail detail = subnet.details().getFirst();
      assertThat(detail.evaluation()).isEqualTo(EvaluationType.DYNAMIC);
      assertThat(detail.changeSource()).isEqualTo(ChangeSource.RESOURCE_REFERENCE);
      assertThat(detail.causingEntity()).isEqualTo("Vpc");
      assertThat(detail.target().afterValue()).isEqualTo("{{changeSet:KNOWN_AFTER_APPLY}}");
    }
  }

  @Test
  void addsAndRemoves() throws IOException {
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      rehearsed.create("app", "Resources: {Old: {Type: 'AWS::SNS::Topic'}}");
      rehearsed.update("app", "Resources: {New: {Type: 'AWS::SNS::Topic'}}", Map.of());

      assertThat(rehearsed.story("app"))
          .containsSubsequence(
              "New CREATE_COMPLETE",
              "app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
              "Old DELETE_COMPLETE",
              "app UPDATE_COMPLETE");
      assertThat(resources(rehearsed, "app"))
          .extracting(StackResourceSummary::logicalResourceId)
          .containsExactly("New");
    }
  }

  @Test
  void cannotReplaceWhatKeepsItsName() throws IOException {
    String template =
        "Resources: {Table: {Type: 'AWS::ECR::Repository', Properties: {RepositoryName: mine,"
            + " EncryptionConfiguration: {EncryptionType: %s}}}}";
    try (Rehearsed rehearsed = Rehearsed.start(folder)) {
      rehearsed.create("data", template.formatted("AES256"));
      rehearsed.update("data", template.formatted("KMS"), Map.of());

      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
      assertThat(rehearsed.events("data"))
          .extracting(StackEvent::resourceStatusReason)
          .contains(
              "CloudFormation cannot update a stack when a custom-named resource requires"
                  + " replacing. Rename mine and update the stack again.");
    }
  }

  @Test
  void passesTagsOnToWhatCanBeTagged() throws IOException {
    try (Rehearsed rehearsed = created("")) {
      DescribeChangeSetResponse changeSet =
          rehearsed.changeSet(
              "data",
              ChangeSetType.UPDATE,
              Templates.DATABASE,
              Map.of(),
              r -> r.tags(Tag.builder().key("groundwork:project").value("p1").build()));
      rehearsed.execute(changeSet);
      rehearsed.settle();

      assertThat(changeSet.changes())
          .allSatisfy(
              change ->
                  assertThat(change.resourceChange().scope())
                      .containsExactly(ResourceAttribute.TAGS));
      assertThat(changeSet.changes()).hasSize(5);
      assertThat(rehearsed.describe("data").tags()).hasSize(1);
    }
  }

  @Test
  void leadsAFailedUpdateBack() throws IOException {
    try (Rehearsed rehearsed = created("update-fails")) {
      rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.medium"));

      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
      assertThat(lastStory(rehearsed))
          .containsExactly(
              "data UPDATE_IN_PROGRESS",
              "Database UPDATE_IN_PROGRESS",
              "Database UPDATE_FAILED",
              "data UPDATE_ROLLBACK_IN_PROGRESS",
              "Database UPDATE_IN_PROGRESS",
              "Database UPDATE_COMPLETE",
              "data UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
              "data UPDATE_ROLLBACK_COMPLETE");
      assertThat(parameter(rehearsed, "Class")).isEqualTo("db.t4g.micro");

      rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.medium"));
      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    }
  }

  @Test
  void stopsAtAFailureIfRollbackIsOff() throws IOException {
    try (Rehearsed rehearsed = created("update-fails")) {
      DescribeChangeSetResponse changeSet =
          rehearsed.changeSet(
              "data",
              ChangeSetType.UPDATE,
              Templates.DATABASE,
              Map.of("Class", "db.t4g.medium"),
              more -> {});
      rehearsed.cloudFormation.executeChangeSet(
          r -> r.changeSetName(changeSet.changeSetId()).disableRollback(true));
      rehearsed.settle();
      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.UPDATE_FAILED);

      rehearsed.cloudFormation.rollbackStack(r -> r.stackName("data"));
      rehearsed.settle();
      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
      assertThat(parameter(rehearsed, "Class")).isEqualTo("db.t4g.micro");
    }
  }

  @Test
  void canBeTriedAgainWithTheSameTemplate() throws IOException {
    try (Rehearsed rehearsed = created("update-fails")) {
      Map<String, String> medium = Map.of("Class", "db.t4g.medium");
      DescribeChangeSetResponse changeSet =
          rehearsed.changeSet("data", ChangeSetType.UPDATE, Templates.DATABASE, medium, more -> {});
      rehearsed.cloudFormation.executeChangeSet(
          r -> r.changeSetName(changeSet.changeSetId()).disableRollback(true));
      rehearsed.settle();
      DescribeChangeSetResponse again = rehearsed.update("data", Templates.DATABASE, medium);

      assertThat(again.changes())
          .extracting(change -> change.resourceChange().logicalResourceId())
          .containsExactly("Database");
      assertThat(rehearsed.describe("data").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    }
  }

  @Test
  void isStuckWhenTheRollbackFailsUntilItIsContinued() throws IOException {
    try (Rehearsed rehearsed = created("rollback-fails")) {
      rehearsed.update("data", Templates.DATABASE, Map.of("Class", "db.t4g.medium"));
      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);
      assertThatThrownBy(
              () -> rehearsed.update("data", Templates.DATABASE, Map.of("Name", "other")))
          .isInstanceOf(CloudFormationException.class)
          .hasMessageContaining("is in UPDATE_ROLLBACK_FAILED state and can not be updated");

      rehearsed.cloudFormation.continueUpdateRollback(r -> r.stackName("data"));
      rehearsed.settle();
      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    }
  }

  @Test
  void canBeCancelledOnTheWay() throws IOException {
    try (Rehearsed rehearsed = created("")) {
      rehearsed.execute(
          rehearsed.changeSet(
              "data",
              ChangeSetType.UPDATE,
              Templates.DATABASE,
              Map.of("Class", "db.t4g.medium"),
              more -> {}));
      rehearsed.pass(Duration.ofSeconds(30));
      assertThatThrownBy(
              () -> rehearsed.update("data", Templates.DATABASE, Map.of("Name", "other")))
          .isInstanceOf(CloudFormationException.class)
          .hasMessageContaining("is in UPDATE_IN_PROGRESS state and can not be updated");

      rehearsed.cloudFormation.cancelUpdateStack(r -> r.stackName("data"));
      rehearsed.settle();
      assertThat(rehearsed.describe("data").stackStatus())
          .isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
      assertThat(rehearsed.events("data"))
          .extracting(StackEvent::resourceStatusReason)
          .contains("Resource update cancelled");
    }
  }

  @Test
  void tellsABucketFromItsPolicyAlthoughBothHaveOneId() throws IOException {
    String template =
        """
        Parameters: {Effect: {Type: String, Default: Deny}}
        Resources:
          Bucket: {Type: AWS::S3::Bucket}
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Bucket
              PolicyDocument: {Statement: [{Effect: !Ref Effect, Resource: !GetAtt Bucket.Arn}]}
        """;
    try (Rehearsed rehearsed = Rehearsed.start(folder, new HandClock(), Optional.empty())) {
      rehearsed.create("data", template);
      rehearsed.update("data", template, Map.of("Effect", "Allow"));

      assertThat(lastStory(rehearsed))
          .containsExactly(
              "data UPDATE_IN_PROGRESS",
              "Policy UPDATE_IN_PROGRESS",
              "Policy UPDATE_COMPLETE",
              "data UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
              "data UPDATE_COMPLETE");
    }
  }

  @Test
  void tellsASecretFromItsAttachmentThoughBothHaveOneId() throws IOException {
    String template =
        """
        Parameters:
          Class: {Type: String, Default: db.t4g.micro}
        Resources:
          Secret:
            Type: AWS::SecretsManager::Secret
            Properties: {GenerateSecretString: {PasswordLength: 30}}
          Database:
            Type: AWS::RDS::DBInstance
            Properties: {Engine: postgres, DBInstanceClass: !Ref Class, AllocatedStorage: 20}
          Attachment:
            Type: AWS::SecretsManager::SecretTargetAttachment
            Properties: {SecretId: !Ref Secret, TargetId: !Ref Database, TargetType: AWS::RDS::DBInstance}
        """;
    try (Rehearsed rehearsed = Rehearsed.start(folder, new HandClock(), Optional.empty())) {
      rehearsed.create("data", template);

      DescribeChangeSetResponse changeSet =
          rehearsed.update("data", template, Map.of("Class", "db.t4g.small"));

      assertThat(changeSet.changes())
          .extracting(it -> it.resourceChange().logicalResourceId())
          .containsExactly("Database");
      assertThat(lastStory(rehearsed)).noneMatch(it -> it.startsWith("Secret"));
    }
  }

  private Rehearsed created(String drill) throws IOException {
    Optional<String> practised = Optional.of(drill).filter(name -> Drill.names().contains(name));
    Rehearsed rehearsed = Rehearsed.start(folder, new HandClock(), practised);
    rehearsed.create("data", Templates.DATABASE);
    return rehearsed;
  }

  /// The events since the last update began.
  private static List<String> lastStory(Rehearsed rehearsed) {
    List<String> story = rehearsed.story("data");
    return story.subList(story.lastIndexOf("data UPDATE_IN_PROGRESS"), story.size());
  }

  private static String physicalId(Rehearsed rehearsed, String logicalId) {
    return rehearsed
        .cloudFormation
        .describeStackResource(r -> r.stackName("data").logicalResourceId(logicalId))
        .stackResourceDetail()
        .physicalResourceId();
  }

  private static String parameter(Rehearsed rehearsed, String key) {
    return rehearsed.describe("data").parameters().stream()
        .filter(parameter -> parameter.parameterKey().equals(key))
        .findFirst()
        .orElseThrow()
        .parameterValue();
  }

  private static List<StackResourceSummary> resources(Rehearsed rehearsed, String stack) {
    return rehearsed
        .cloudFormation
        .listStackResources(r -> r.stackName(stack))
        .stackResourceSummaries();
  }
}
