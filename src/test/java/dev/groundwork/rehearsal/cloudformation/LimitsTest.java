package dev.groundwork.rehearsal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.rehearsal.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.EventType;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/// What CloudFormation refuses at once, in its words.
class LimitsTest {
  private static final String ROLE =
      "Resources: {Role: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {}%s}}}";

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
  void wantsIdentitiesAcknowledged() {
    assertThatThrownBy(() -> make(ROLE.formatted(""), r -> {}))
        .isInstanceOf(InsufficientCapabilitiesException.class)
        .hasMessageContaining("Requires capabilities : [CAPABILITY_IAM]");
    assertThatThrownBy(
            () ->
                make(
                    ROLE.formatted(", RoleName: mine"),
                    r -> r.capabilitiesWithStrings("CAPABILITY_IAM")))
        .isInstanceOf(InsufficientCapabilitiesException.class)
        .hasMessageContaining("Requires capabilities : [CAPABILITY_NAMED_IAM]");
    assertThatCode(
            () -> make(ROLE.formatted(""), r -> r.capabilitiesWithStrings("CAPABILITY_NAMED_IAM")))
        .doesNotThrowAnyException();
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).hasSize(1);
  }

  @Test
  void wantsSmallTemplates() {
    refuses(
        Templates.BUDGET + "#" + "x".repeat(51_200),
        r -> {},
        "at 'templateBody' failed to satisfy constraint: Member must have length less than or equal"
            + " to 51200");
    String many =
        "Resources:\n"
            + IntStream.range(0, 501)
                .mapToObj(i -> "  T%s: {Type: 'AWS::SNS::Topic'}\n".formatted(i))
                .collect(Collectors.joining());
    refuses(many, r -> {}, "Number of resources, 501, is greater than maximum allowed, 500");
  }

  @Test
  void wantsProperNames() {
    refuses(Templates.BUDGET, r -> r.stackName("1bad"), "at 'stackName' failed to satisfy");
    refuses(Templates.BUDGET, r -> r.stackName("a".repeat(129)), "less than or equal to 128");
    refuses(
        Templates.BUDGET,
        r -> r.changeSetName("under_score"),
        "at 'changeSetName' failed to satisfy");
  }

  @Test
  void wantsTheTemplatesParameters() {
    refuses(
        Templates.BUDGET,
        parameter("Amount", "101"),
        "Parameter 'Amount' failed to satisfy constraint");
    refuses(
        Templates.BUDGET,
        parameter("Other", "1"),
        "Parameters: [Other] do not exist in the template");
    refuses(
        Templates.BUDGET.replace("Default: 10, ", ""),
        r -> {},
        "Parameters: [Amount] must have values");
  }

  @Test
  void wantsTemplatesThatHoldTogether() {
    refuses(
        "Resources: {A: {Type: 'AWS::SNS::Topic', DependsOn: B}}",
        r -> {},
        "Unresolved resource dependencies [B]");
    refuses(
        "Resources: {A: {Type: 'AWS::SNS::Topic', DependsOn: B}, B: {Type: 'AWS::SNS::Topic',"
            + " DependsOn: A}}",
        r -> {},
        "Circular dependency between resources: [A, B]");
    refuses(
        "Resources: {A: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !ImportValue nothing}}}",
        r -> {},
        "No export named nothing found");
  }

  @Test
  void validatesPropertiesBeforeAnythingIsMade() {
    DescribeChangeSetResponse changeSet =
        rehearsed.changeSet(
            "app",
            ChangeSetType.CREATE,
            "Resources: {Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlok: 10.0.0.0/16}}}",
            Map.of(),
            more -> {});

    assertThat(changeSet.status()).isEqualTo(ChangeSetStatus.FAILED);
    assertThat(changeSet.statusReason()).contains("AWS::EarlyValidation::PropertyValidation");
    assertThat(
            rehearsed
                .cloudFormation
                .describeEvents(
                    r ->
                        r.changeSetName(changeSet.changeSetId()).filters(f -> f.failedEvents(true)))
                .operationEvents())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.eventType()).isEqualTo(EventType.VALIDATION_ERROR);
              assertThat(event.validationPath()).startsWith("/Resources/Vpc/");
              assertThat(event.validationStatusReason()).contains("CidrBlok");
            });
  }

  @Test
  void findsNamesThatAreTakenBeforeAnythingIsMade() {
    String template =
        "Resources: {Images: {Type: 'AWS::ECR::Repository', Properties: {RepositoryName: mine}}}";
    rehearsed.create("one", template);
    DescribeChangeSetResponse changeSet =
        rehearsed.changeSet("other", ChangeSetType.CREATE, template, Map.of(), more -> {});

    assertThat(changeSet.status()).isEqualTo(ChangeSetStatus.FAILED);
    assertThat(changeSet.statusReason()).contains("AWS::EarlyValidation::ResourceExistenceCheck");
    assertThat(
            rehearsed
                .cloudFormation
                .describeEvents(r -> r.changeSetName(changeSet.changeSetId()))
                .operationEvents())
        .extracting(event -> event.validationStatusReason())
        .containsExactly(
            "Resource of type 'AWS::ECR::Repository' with identifier 'mine' already exists.");
  }

  @Test
  void slowsDownWhoAsksTooOften() throws IOException {
    rehearsed.close();
    rehearsed = Rehearsed.start(folder, new HandClock(), Optional.of("throttling"));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10; i++) {
                rehearsed.cloudFormation.describeStacks();
              }
            })
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("Rate exceeded")
        .extracting(error -> ((AwsServiceException) error).awsErrorDetails().errorCode())
        .isEqualTo("Throttling");
    rehearsed.clock.pass(Duration.ofSeconds(10));
    assertThatCode(() -> rehearsed.cloudFormation.describeStacks()).doesNotThrowAnyException();
  }

  @Test
  void turnsPagesWithTokensThatChange() {
    for (int i = 0; i < 4; i++) {
      int index = i;
      rehearsed.cloudFormation.createStack(
          r ->
              r.stackName("topics" + index)
                  .templateBody(
                      "Resources:\n"
                          + IntStream.range(0, 45)
                              .mapToObj(n -> "  T%s: {Type: 'AWS::SNS::Topic'}\n".formatted(n))
                              .collect(Collectors.joining())));
    }
    rehearsed.settle();
    assertThat(rehearsed.events("topics0")).hasSize(2 + 3 * 45);
    List<String> tokens =
        rehearsed.cloudFormation.describeStackEventsPaginator(r -> r.stackName("topics0")).stream()
            .map(page -> String.valueOf(page.nextToken()))
            .toList();
    assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
  }

  private void refuses(
      String template, Consumer<CreateChangeSetRequest.Builder> more, String sentence) {
    assertThatThrownBy(() -> make(template, more))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining(sentence);
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  private void make(String template, Consumer<CreateChangeSetRequest.Builder> more) {
    rehearsed.cloudFormation.createChangeSet(
        request -> {
          request
              .stackName("app")
              .changeSetName("first")
              .changeSetType(ChangeSetType.CREATE)
              .templateBody(template);
          more.accept(request);
        });
  }

  private static Consumer<CreateChangeSetRequest.Builder> parameter(String key, String value) {
    return request ->
        request.parameters(Parameter.builder().parameterKey(key).parameterValue(value).build());
  }
}
