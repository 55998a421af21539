package dev.groundwork.rehearsal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Change sets from their request to their end, as AWS documents them.
class ChangeSetsTest {
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
  void createsABudgetThatBudgetsShows() {
    Stack stack = rehearsed.create("money", Templates.BUDGET, Map.of("Amount", "30"));

    assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    assertThat(stack.description()).isEqualTo("A budget");
    assertThat(stack.outputs())
        .extracting(output -> output.outputValue())
        .containsExactly("money-monthly");
    assertThat(stack.parameters()).extracting(p -> p.parameterValue()).containsExactly("30");
    try (BudgetsClient budgets = rehearsed.client(BudgetsClient.builder())) {
      assertThat(
              budgets
                  .describeBudget(
                      b -> b.accountId(rehearsed.server.accountId()).budgetName("money-monthly"))
                  .budget()
                  .budgetLimit()
                  .amount())
          .isEqualByComparingTo("30");
    }
  }

  @Test
  void firstMakesOnlyAPlaceholder() {
    DescribeChangeSetResponse changeSet = creating("money");
    Stack placeholder = rehearsed.describe("money");

    assertThat(placeholder.stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
    assertThat(changeSet.changes())
        .extracting(change -> change.resourceChange().logicalResourceId())
        .containsExactly("Budget");

    rehearsed.cloudFormation.deleteChangeSet(r -> r.changeSetName(changeSet.changeSetId()));
    assertThat(rehearsed.describe("money").stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
    assertThatThrownBy(
            () ->
                rehearsed.changeSet(
                    "money", ChangeSetType.UPDATE, Templates.BUDGET, Map.of(), more -> {}))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("is in REVIEW_IN_PROGRESS state and can not be updated");
    assertThat(creating("money").status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);

    rehearsed.delete("money");
    assertThat(rehearsed.cloudFormation.describeStacks().stacks()).isEmpty();
  }

  @Test
  void isMadeInTime() {
    CreateChangeSetRequest request =
        CreateChangeSetRequest.builder()
            .stackName("money")
            .changeSetName("first")
            .changeSetType(ChangeSetType.CREATE)
            .templateBody(Templates.BUDGET)
            .build();
    rehearsed.cloudFormation.createChangeSet(request);

    assertThat(state("first")).isEqualTo("CREATE_PENDING UNAVAILABLE");
    assertThatThrownBy(
            () ->
                rehearsed.cloudFormation.executeChangeSet(
                    r -> r.stackName("money").changeSetName("first")))
        .isInstanceOf(InvalidChangeSetStatusException.class)
        .hasMessageContaining("CREATE_PENDING");
    rehearsed.pass(Duration.ofSeconds(1));
    assertThat(state("first")).isEqualTo("CREATE_IN_PROGRESS UNAVAILABLE");
    rehearsed.pass(Duration.ofSeconds(3));
    assertThat(state("first")).isEqualTo("CREATE_COMPLETE AVAILABLE");
  }

  @Test
  void makesTheOthersObsoleteAndLeavesTheList() {
    DescribeChangeSetResponse chosen = creating("money");
    DescribeChangeSetResponse other = creating("money");
    rehearsed.execute(chosen);

    assertThat(describe(chosen).executionStatus()).isEqualTo(ExecutionStatus.EXECUTE_IN_PROGRESS);
    rehearsed.settle();
    assertThat(describe(chosen).executionStatus()).isEqualTo(ExecutionStatus.EXECUTE_COMPLETE);
    assertThat(describe(chosen).status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
    assertThat(describe(other).executionStatus()).isEqualTo(ExecutionStatus.OBSOLETE);
    assertThatThrownBy(() -> rehearsed.execute(other))
        .isInstanceOf(InvalidChangeSetStatusException.class);
    assertThat(rehearsed.cloudFormation.listChangeSets(r -> r.stackName("money")).summaries())
        .extracting(ChangeSetSummary::changeSetId)
        .containsExactly(other.changeSetId());
  }

  @Test
  void failsWithoutChanges() {
    rehearsed.create("money", Templates.BUDGET);
    DescribeChangeSetResponse same = updating(Templates.BUDGET + "# a comment\n", Map.of());

    assertThat(same.status()).isEqualTo(ChangeSetStatus.FAILED);
    assertThat(same.executionStatus()).isEqualTo(ExecutionStatus.UNAVAILABLE);
    assertThat(same.statusReason())
        .isEqualTo(
            "The submitted information didn't contain changes. Submit different information to"
                + " create a change set.");
    assertThat(same.changes()).isEmpty();
    assertThatThrownBy(
            () ->
                rehearsed.cloudFormation.updateStack(
                    r -> r.stackName("money").usePreviousTemplate(true)))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("No updates are to be performed.");
  }

  @Test
  void takesAnOutputForAChangeThatIsNotListed() {
    rehearsed.create("money", Templates.BUDGET);
    DescribeChangeSetResponse changeSet =
        updating(Templates.BUDGET + "  More: {Value: text}\n", Map.of());

    assertThat(changeSet.status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
    assertThat(changeSet.changes()).isEmpty();
    rehearsed.execute(changeSet);
    rehearsed.settle();
    assertThat(rehearsed.describe("money").outputs())
        .extracting(output -> output.outputKey())
        .containsExactly("Name", "More");
  }

  @Test
  void refusesTheWrongType() {
    rehearsed.create("money", Templates.BUDGET);
    assertThatThrownBy(() -> creating("money"))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("already exists and cannot be created again");
    assertThatThrownBy(
            () ->
                rehearsed.changeSet(
                    "nowhere", ChangeSetType.UPDATE, Templates.BUDGET, Map.of(), more -> {}))
        .isInstanceOf(CloudFormationException.class)
        .hasMessageContaining("Stack [nowhere] does not exist");
  }

  @Test
  void knowsItsCallerAgainByTheToken() {
    CreateChangeSetRequest request =
        CreateChangeSetRequest.builder()
            .stackName("money")
            .changeSetName("first")
            .changeSetType(ChangeSetType.CREATE)
            .clientToken("token-1")
            .templateBody(Templates.BUDGET)
            .build();
    String id = rehearsed.cloudFormation.createChangeSet(request).id();

    assertThat(rehearsed.cloudFormation.createChangeSet(request).id()).isEqualTo(id);
    assertThatThrownBy(
            () ->
                rehearsed.cloudFormation.createChangeSet(
                    request.toBuilder().clientToken("token-2").build()))
        .isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void isNotFoundByAnUnknownName() {
    rehearsed.create("money", Templates.BUDGET);
    assertThatThrownBy(
            () ->
                rehearsed.cloudFormation.describeChangeSet(
                    r -> r.stackName("money").changeSetName("unknown")))
        .isInstanceOf(ChangeSetNotFoundException.class);
  }

  private DescribeChangeSetResponse creating(String stack) {
    return rehearsed.changeSet(stack, ChangeSetType.CREATE, Templates.BUDGET, Map.of(), more -> {});
  }

  private DescribeChangeSetResponse updating(String template, Map<String, String> parameters) {
    return rehearsed.changeSet("money", ChangeSetType.UPDATE, template, parameters, more -> {});
  }

  private DescribeChangeSetResponse describe(DescribeChangeSetResponse changeSet) {
    return rehearsed.cloudFormation.describeChangeSet(
        r -> r.changeSetName(changeSet.changeSetId()));
  }

  private String state(String changeSet) {
    DescribeChangeSetResponse now =
        rehearsed.cloudFormation.describeChangeSet(
            r -> r.stackName("money").changeSetName(changeSet));
    return now.statusAsString() + " " + now.executionStatusAsString();
  }
}
