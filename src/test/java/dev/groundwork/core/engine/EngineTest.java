package dev.groundwork.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Change.Replacement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
  private static final Map<String, String> TAGS = Map.of(StackTags.PROJECT, "gw-1");

  private final PretendCloudFormation aws = new PretendCloudFormation();
  private final MemoryJournal journal = new MemoryJournal();
  private final List<Progress> told = new ArrayList<>();

  /// Network, then database and registry; the service needs both.
  private final TargetState chain =
      outputs ->
          List.of(
              present("network", Set.of(), outputs),
              present("registry", Set.of(), outputs),
              present("database", Set.of("network"), outputs),
              present("service", Set.of("database", "registry"), outputs));

  private final TargetState gone =
      _ ->
          List.of(
              absent("service", Set.of()),
              absent("database", Set.of("service")),
              absent("registry", Set.of("service")),
              absent("network", Set.of("database")));

  @Test
  void buildsEachStackAfterThoseThatItNeeds() throws Exception {
    OperationOutcome outcome = apply(chain);

    assertThat(outcome.reached()).isTrue();
    assertThat(aws.executions.subList(0, 2)).containsExactlyInAnyOrder("p-network", "p-registry");
    assertThat(aws.executions.subList(2, 4)).containsExactly("p-database", "p-service");
    assertThat(aws.living().values()).containsOnly(StackStatus.CREATE_COMPLETE);
  }

  @Test
  void findsNothingToDoWhenEverythingIsAsAsked() throws Exception {
    apply(chain);
    aws.executions.clear();

    OperationOutcome outcome = apply("op2", chain);

    assertThat(outcome.stacks().values()).hasOnlyElementsOfType(StackOutcome.Unchanged.class);
    assertThat(aws.executions).isEmpty();
  }

  @Test
  void blocksWhatNeedsAFailedStackAndNamesTheCulprit() throws Exception {
    aws.endsAs.put("p-network", StackStatus.CREATE_FAILED);

    OperationOutcome outcome = apply(chain);

    assertThat(outcome.stacks().get("network"))
        .isInstanceOfSatisfying(
            StackOutcome.Failed.class,
            failed ->
                assertThat(failed.rootCause().map(StackEvent::logicalId)).contains("Culprit"));
    assertThat(outcome.stacks().get("service")).isEqualTo(new StackOutcome.Blocked("database"));
    assertThat(outcome.stacks().get("registry")).isEqualTo(new StackOutcome.Applied());
  }

  @Test
  void mendsAFailedCreateByAnUpdateInTheNextOperation() throws Exception {
    aws.endsAs.put("p-network", StackStatus.CREATE_FAILED);
    apply(chain);
    aws.endsAs.clear();

    OperationOutcome outcome = apply("op2", chain);

    assertThat(outcome.reached()).isTrue();
    assertThat(aws.living()).containsOnlyKeys("p-network", "p-registry", "p-database", "p-service");
  }

  @Test
  void deletesAHuskBeforeBuildingAgain() throws Exception {
    aws.endsAs.put("p-network", StackStatus.ROLLBACK_COMPLETE);
    apply(chain);
    aws.endsAs.clear();
    aws.executions.clear();

    OperationOutcome outcome = apply("op2", chain);

    assertThat(outcome.reached()).isTrue();
    assertThat(aws.executions.subList(0, 2)).containsExactly("-p-network", "p-network");
  }

  @Test
  void saysThatAnUpdateWasRolledBack() throws Exception {
    apply(chain);
    aws.endsAs.put("p-database", StackStatus.UPDATE_ROLLBACK_COMPLETE);

    OperationOutcome outcome = apply("op2", _ -> List.of(changed("database")));

    assertThat(outcome.stacks().get("database")).isInstanceOf(StackOutcome.RolledBack.class);
  }

  @Test
  void doesNotTakeAnAnswerFromBeforeTheUpdateForItsEnd() throws Exception {
    apply(chain);
    aws.duration = Duration.ofSeconds(30);

    apply("op2", _ -> List.of(changed("database")));

    assertThat(aws.living()).containsEntry("p-database", StackStatus.UPDATE_COMPLETE);
  }

  @Test
  void leavesADatabaseAloneThatNobodyAllowedToBeReplaced() throws Exception {
    apply(chain);
    aws.executions.clear();
    aws.changes.put("p-database", List.of(replacementOf("AWS::RDS::DBInstance")));

    OperationOutcome outcome = apply("op2", _ -> List.of(changed("database")));

    assertThat(outcome.stacks().get("database"))
        .isInstanceOfSatisfying(
            StackOutcome.Declined.class, it -> assertThat(it.redStops()).hasSize(1));
    assertThat(aws.executions).isEmpty();
  }

  @Test
  void asksNobodyBeforeReplacingWhatHoldsNoData() throws Exception {
    apply(chain);
    aws.changes.put("p-database", List.of(replacementOf("AWS::EC2::SecurityGroup")));

    OperationOutcome outcome = apply("op2", _ -> List.of(changed("database")));

    assertThat(outcome.reached()).isTrue();
  }

  @Test
  void takesDownInReverseOrder() throws Exception {
    apply(chain);
    aws.executions.clear();

    OperationOutcome outcome = run("op2", Operation.Kind.TEARDOWN, gone);

    assertThat(outcome.reached()).isTrue();
    assertThat(aws.living()).isEmpty();
    assertThat(aws.executions.getFirst()).isEqualTo("-p-service");
    assertThat(aws.executions.getLast()).isEqualTo("-p-network");
  }

  @Test
  void givesUpADeletionThatFailsThreeTimes() throws Exception {
    apply(chain);
    aws.endsAs.put("-p-service", StackStatus.DELETE_FAILED);

    OperationOutcome outcome = run("op2", Operation.Kind.TEARDOWN, gone);

    assertThat(outcome.stacks().get("service")).isInstanceOf(StackOutcome.Failed.class);
    assertThat(outcome.stacks().get("network")).isEqualTo(new StackOutcome.Blocked("database"));
    assertThat(aws.executions.stream().filter("-p-service"::equals)).hasSize(3);
  }

  @Test
  void refusesAStackThatItDidNotMake() throws Exception {
    aws.foreign("p-network");

    OperationOutcome outcome = apply(chain);

    assertThat(outcome.stacks().get("network"))
        .isInstanceOfSatisfying(
            StackOutcome.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("NotOurs"));
    assertThat(aws.executions).containsExactly("p-registry");
  }

  @Test
  void refusesAnotherAccount() throws Exception {
    aws.account = "999999999999";

    OperationOutcome outcome = apply(chain);

    assertThat(outcome.reached()).isFalse();
    assertThat(aws.calls).doesNotContain("CreateChangeSet", "DeleteStack");
  }

  @Test
  void goesOnAfterBeingThrottled() throws Exception {
    aws.throttleAt = 7;

    assertThat(apply(chain).reached()).isTrue();
    assertThat(told).anyMatch(Progress.Waiting.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void finishesWithoutADuplicateWhereverItIsKilled(boolean beforeTheCall) throws Exception {
    PretendCloudFormation whole = new PretendCloudFormation();
    engine(whole, new MemoryJournal())
        .run(operation("op", Operation.Kind.APPLY), chain, _ -> false, _ -> {});
    for (int call = 1; call <= whole.calls.size(); call++) {
      PretendCloudFormation aws = new PretendCloudFormation();
      MemoryJournal journal = new MemoryJournal();
      if (beforeTheCall) {
        aws.killBefore = call;
      } else {
        aws.killAfter = call;
      }
      try {
        engine(aws, journal).run(operation("op", Operation.Kind.APPLY), chain, _ -> false, _ -> {});
      } catch (PretendCloudFormation.Killed expected) {
        aws.sleep(Duration.ofSeconds(call % 7));
      }
      aws.killBefore = Integer.MAX_VALUE;
      aws.killAfter = Integer.MAX_VALUE;

      OperationOutcome outcome =
          engine(aws, journal)
              .run(
                  journal.unfinished().orElse(operation("op2", Operation.Kind.APPLY)),
                  chain,
                  _ -> false,
                  _ -> {});

      assertThat(outcome.reached()).as("killed at call %s", call).isTrue();
      assertThat(aws.executions)
          .as("killed at call %s", call)
          .containsExactlyInAnyOrder("p-network", "p-registry", "p-database", "p-service");
    }
  }

  @Test
  void staysWithinItsBudgetOfCallsForEightStacks() throws Exception {
    TargetState eight = outputs -> stacks(8, outputs);

    apply(eight);

    assertThat(aws.calls).hasSizeLessThanOrEqualTo(48);
  }

  private static List<StackTarget> stacks(int count, Map<String, Map<String, String>> outputs) {
    List<StackTarget> stacks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stacks.add(present("s" + i, Set.of(), outputs));
    }
    return stacks;
  }

  private OperationOutcome apply(TargetState target) throws InterruptedException {
    return apply("op", target);
  }

  private OperationOutcome apply(String id, TargetState target) throws InterruptedException {
    return run(id, Operation.Kind.APPLY, target);
  }

  private OperationOutcome run(String id, Operation.Kind kind, TargetState target)
      throws InterruptedException {
    return engine(aws, journal).run(operation(id, kind), target, _ -> false, told::add);
  }

  private static Engine engine(PretendCloudFormation aws, Journal journal) {
    return new Engine(new Gate(aws, aws, "123456789012", "gw-1"), aws, journal, Calls.oneByOne());
  }

  private Operation operation(String id, Operation.Kind kind) {
    return new Operation(id, kind, List.of(), aws.instant());
  }

  private static StackTarget present(
      String stack, Set<String> after, Map<String, Map<String, String>> outputs) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String needed : after) {
      Map<String, String> known = outputs.get("p-" + needed);
      if (known == null) {
        return new StackTarget.Present(stack, "p-" + stack, after, Optional.empty());
      }
      parameters.put(needed, known.getOrDefault("Id", ""));
    }
    return new StackTarget.Present(
        stack, "p-" + stack, after, Optional.of(new StackContent("{}", parameters, TAGS)));
  }

  private static StackTarget changed(String stack) {
    return new StackTarget.Present(
        stack,
        "p-" + stack,
        Set.of(),
        Optional.of(new StackContent("{}", Map.of("Size", "2"), TAGS)));
  }

  private static StackTarget absent(String stack, Set<String> after) {
    return new StackTarget.Absent(stack, "p-" + stack, after);
  }

  private static Change replacementOf(String type) {
    return new Change(
        Change.Action.MODIFY,
        "Thing",
        Optional.of("id"),
        type,
        Replacement.YES,
        Optional.empty(),
        List.of());
  }
}
