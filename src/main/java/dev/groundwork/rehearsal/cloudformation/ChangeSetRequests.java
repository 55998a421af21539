package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Operation;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Pages;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import tools.jackson.databind.JsonNode;

/// The operations on change sets.
///
/// @param store the account
/// @param scene how long things take, and what goes wrong
record ChangeSetRequests(Store store, Scene scene) {
  private static final int PAGE = 100;
  private static final Set<String> EXECUTIONS = Set.of("CREATE_STACK", "UPDATE_STACK");

  /// Registers the operations.
  void register(Service service) {
    service
        .on("CreateChangeSet", CreateChangeSetRequest::builder, this::createChangeSet)
        .on("DescribeChangeSet", DescribeChangeSetRequest::builder, this::describeChangeSet)
        .on("ExecuteChangeSet", ExecuteChangeSetRequest::builder, this::executeChangeSet)
        .on("DeleteChangeSet", DeleteChangeSetRequest::builder, this::deleteChangeSet)
        .on("ListChangeSets", ListChangeSetsRequest::builder, this::listChangeSets);
  }

  private CreateChangeSetResponse createChangeSet(CreateChangeSetRequest request, Call call) {
    return store.change(
        (account, now) -> new NewChangeSet(scene, account, call.region(), now).create(request));
  }

  private DescribeChangeSetResponse describeChangeSet(DescribeChangeSetRequest request, Call call) {
    Instant now = store.now();
    Lookup.Found found =
        new Lookup(store.account(), call.region(), now)
            .changeSet(request.changeSetName(), request.stackName());
    ChangeSet changeSet = found.changeSet();
    ChangeSetStatus status = ChangeSetStatus.of(found.stack(), changeSet, now);
    boolean ready = changeSet.ready(now);
    Pages.Page<JsonNode> page =
        Pages.of(
            ready ? changeSet.result().changes() : List.of(),
            change -> change.path("ResourceChange").path("LogicalResourceId").asString(),
            request.nextToken(),
            PAGE);
    Definition definition = changeSet.definition();
    return DescribeChangeSetResponse.builder()
        .changeSetName(changeSet.name())
        .changeSetId(changeSet.id())
        .stackId(found.stack().id())
        .stackName(found.stack().name())
        .description(changeSet.request().description().orElse(null))
        .parameters(Wire.parameters(definition))
        .creationTime(changeSet.created())
        .executionStatus(status.execution())
        .status(status.status())
        .statusReason(ready ? changeSet.result().failure().orElse(null) : null)
        .notificationARNs(definition.notificationArns())
        .capabilitiesWithStrings(definition.capabilities())
        .tags(Wire.tags(definition))
        .onStackFailure(changeSet.request().onFailure().orElse(null))
        .includeNestedStacks(false)
        .changes(
            page.items().stream()
                .map(
                    change ->
                        Wire.change(change, Boolean.TRUE.equals(request.includePropertyValues())))
                .toList())
        .nextToken(page.next())
        .build();
  }

  private ExecuteChangeSetResponse executeChangeSet(ExecuteChangeSetRequest request, Call call) {
    return store.change(
        (account, now) -> {
          Lookup lookup = new Lookup(account, call.region(), now);
          Lookup.Found found = lookup.changeSet(request.changeSetName(), request.stackName());
          ExecuteChangeSetResponse done = ExecuteChangeSetResponse.builder().build();
          if (Tokens.repeated(lookup, found.stack(), request.clientRequestToken(), EXECUTIONS)) {
            return new Change<>(account, done);
          }
          ChangeSetStatus.of(found.stack(), found.changeSet(), now)
              .checkExecutable(found.changeSet());
          return new Change<>(executed(account, found, request, now), done);
        });
  }

  private Account executed(
      Account account, Lookup.Found found, ExecuteChangeSetRequest request, Instant now) {
    ChangeSet changeSet = found.changeSet();
    Stack stack = found.stack();
    Execution execution =
        new Execution(
            scene, account, stack, Optional.ofNullable(request.clientRequestToken()), now);
    Deployment.OnFailure onFailure =
        OnFailures.of(changeSet.request().onFailure().orElse(null), request.disableRollback());
    Definition definition =
        changeSet.definition().withRollback(onFailure != Deployment.OnFailure.DO_NOTHING);
    Account after;
    if (changeSet.request().type().equals("CREATE")) {
      after = execution.create(definition, onFailure);
    } else {
      Statuses.checkUpdatable(new StackNow(stack, now));
      after = execution.update(definition);
    }
    Stack begun = new Lookup(after, stack.region(), now).described(stack.id());
    String operation =
        begun.operations().stream()
            .filter(each -> EXECUTIONS.contains(each.kind()))
            .reduce((earlier, later) -> later)
            .map(Operation::id)
            .orElseThrow();
    return after.with(begun.withChangeSets(spent(begun, changeSet, operation)));
  }

  /// After one was executed, the others no longer fit the stack.
  private static List<ChangeSet> spent(Stack stack, ChangeSet executed, String operation) {
    List<ChangeSet> changeSets = new ArrayList<>();
    for (ChangeSet each : stack.changeSets()) {
      if (each.equals(executed)) {
        changeSets.add(each.withOutcome(new ChangeSet.Outcome(Optional.of(operation))));
      } else if (!Lookup.executed(each)) {
        changeSets.add(each.withOutcome(new ChangeSet.Outcome(Optional.empty())));
      }
    }
    return changeSets;
  }

  private DeleteChangeSetResponse deleteChangeSet(DeleteChangeSetRequest request, Call call) {
    return store.change(
        (account, now) -> {
          Lookup.Found found =
              new Lookup(account, call.region(), now)
                  .changeSet(request.changeSetName(), request.stackName());
          ChangeSetStatus status = ChangeSetStatus.of(found.stack(), found.changeSet(), now);
          if (status.execution().equals("EXECUTE_IN_PROGRESS")) {
            throw Refusal.of(
                "InvalidChangeSetStatus",
                "ChangeSet [%s] cannot be deleted while it is executed"
                    .formatted(found.changeSet().id()));
          }
          List<ChangeSet> others =
              found.stack().changeSets().stream()
                  .filter(each -> !each.equals(found.changeSet()))
                  .toList();
          return new Change<>(
              account.with(found.stack().withChangeSets(others)),
              DeleteChangeSetResponse.builder().build());
        });
  }

  private ListChangeSetsResponse listChangeSets(ListChangeSetsRequest request, Call call) {
    Instant now = store.now();
    Stack stack = new Lookup(store.account(), call.region(), now).standing(request.stackName());
    Pages.Page<ChangeSet> page =
        Pages.of(
            stack.changeSets().stream().filter(each -> !Lookup.executed(each)).toList(),
            ChangeSet::id,
            request.nextToken(),
            PAGE);
    return ListChangeSetsResponse.builder()
        .summaries(page.items().stream().map(each -> summary(stack, each, now)).toList())
        .nextToken(page.next())
        .build();
  }

  private static ChangeSetSummary summary(Stack stack, ChangeSet changeSet, Instant now) {
    ChangeSetStatus status = ChangeSetStatus.of(stack, changeSet, now);
    return ChangeSetSummary.builder()
        .stackId(stack.id())
        .stackName(stack.name())
        .changeSetId(changeSet.id())
        .changeSetName(changeSet.name())
        .description(changeSet.request().description().orElse(null))
        .creationTime(changeSet.created())
        .status(status.status())
        .statusReason(changeSet.ready(now) ? changeSet.result().failure().orElse(null) : null)
        .executionStatus(status.execution())
        .includeNestedStacks(false)
        .build();
  }
}
