package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.Store;
import dev.groundwork.rehearsal.state.View;
import dev.groundwork.rehearsal.wire.Call;
import dev.groundwork.rehearsal.wire.Refusal;
import dev.groundwork.rehearsal.wire.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.CancelUpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CancelUpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackRequest;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackResponse;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackRequest;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionResponse;

/// The operations that change a stack directly.
///
/// @param store the account
/// @param scene how long things take, and what goes wrong
record StackRequests(Store store, Scene scene) {

  /// Registers the operations.
  void register(Service service) {
    service
        .on("CreateStack", CreateStackRequest::builder, this::createStack)
        .on("UpdateStack", UpdateStackRequest::builder, this::updateStack)
        .on("DeleteStack", DeleteStackRequest::builder, this::deleteStack)
        .on("CancelUpdateStack", CancelUpdateStackRequest::builder, this::cancelUpdateStack)
        .on(
            "ContinueUpdateRollback",
            ContinueUpdateRollbackRequest::builder,
            this::continueUpdateRollback)
        .on("RollbackStack", RollbackStackRequest::builder, this::rollbackStack)
        .on(
            "UpdateTerminationProtection",
            UpdateTerminationProtectionRequest::builder,
            this::updateTerminationProtection);
  }

  private CreateStackResponse createStack(CreateStackRequest request, Call call) {
    String name = Names.stack(request.stackName());
    return store.change(
        (account, now) -> {
          Lookup lookup = new Lookup(account, call.region(), now);
          Optional<Stack> there = lookup.find(name);
          if (there.isPresent()
              && Tokens.repeated(
                  lookup, there.get(), request.clientRequestToken(), Set.of("CREATE_STACK"))) {
            return new Change<>(account, created(there.get()));
          }
          if (there.isPresent()) {
            throw Refusal.of("AlreadyExistsException", "Stack [" + name + "] already exists");
          }
          Definition definition = Definitions.of(Asked.of(request), Optional.empty());
          Stack stack =
              NewStack.of(account, call.region(), name, now)
                  .withTerminationProtection(
                      Boolean.TRUE.equals(request.enableTerminationProtection()));
          Tokens.repeated(lookup, stack, request.clientRequestToken(), Set.of());
          Deployment.OnFailure onFailure =
              OnFailures.of(request.onFailureAsString(), request.disableRollback());
          Account after =
              execution(account, stack, request.clientRequestToken(), now)
                  .create(
                      definition.withRollback(onFailure != Deployment.OnFailure.DO_NOTHING),
                      onFailure);
          return new Change<>(after, created(stack));
        });
  }

  private static CreateStackResponse created(Stack stack) {
    return CreateStackResponse.builder().stackId(stack.id()).build();
  }

  private UpdateStackResponse updateStack(UpdateStackRequest request, Call call) {
    return change(
        call,
        request.stackName(),
        request.clientRequestToken(),
        Set.of("UPDATE_STACK"),
        found -> {
          Statuses.checkUpdatable(found.now());
          Optional<Definition> previous = found.now().view().map(View::definition);
          Definition definition =
              Definitions.of(Asked.of(request), previous)
                  .withRollback(!Boolean.TRUE.equals(request.disableRollback()));
          Differences differences =
              Differences.of(scene.types(), found.account(), found.stack(), definition, found.at());
          if (differences.none()) {
            throw Refusal.validation("No updates are to be performed.");
          }
          return found.execution().update(definition);
        },
        stack -> UpdateStackResponse.builder().stackId(stack.id()).build());
  }

  private DeleteStackResponse deleteStack(DeleteStackRequest request, Call call) {
    DeleteStackResponse done = DeleteStackResponse.builder().build();
    Lookup before = new Lookup(store.account(), call.region(), store.now());
    if (before.find(request.stackName()).filter(each -> !before.at(each).deleted()).isEmpty()) {
      return done;
    }
    return change(
        call,
        request.stackName(),
        request.clientRequestToken(),
        Set.of("DELETE_STACK"),
        found -> {
          StackNow stack = found.now();
          if (stack.status().equals("DELETE_IN_PROGRESS")) {
            return found.account();
          }
          Deletions.check(stack, request);
          Optional<String> inUse =
              Exports.inUse(found.account(), found.stack(), List.of(), found.at());
          return inUse.isPresent()
              ? found.execution().refuseDeletion(inUse.get())
              : found
                  .execution()
                  .delete(
                      Set.copyOf(request.retainResources()),
                      request.deletionMode() == DeletionMode.FORCE_DELETE_STACK);
        },
        stack -> done);
  }

  private CancelUpdateStackResponse cancelUpdateStack(CancelUpdateStackRequest request, Call call) {
    return change(
        call,
        request.stackName(),
        request.clientRequestToken(),
        Set.of("ROLLBACK"),
        found -> {
          Statuses.checkOnly(found.now(), "CancelUpdateStack", Set.of("UPDATE_IN_PROGRESS"));
          return found.execution().cancelUpdate();
        },
        stack -> CancelUpdateStackResponse.builder().build());
  }

  private ContinueUpdateRollbackResponse continueUpdateRollback(
      ContinueUpdateRollbackRequest request, Call call) {
    return change(
        call,
        request.stackName(),
        request.clientRequestToken(),
        Set.of("CONTINUE_ROLLBACK"),
        found -> {
          Statuses.checkOnly(
              found.now(), "ContinueUpdateRollback", Set.of("UPDATE_ROLLBACK_FAILED"));
          return found
              .execution()
              .rollBackUpdate("CONTINUE_ROLLBACK", Set.copyOf(request.resourcesToSkip()));
        },
        stack -> ContinueUpdateRollbackResponse.builder().build());
  }

  private RollbackStackResponse rollbackStack(RollbackStackRequest request, Call call) {
    return change(
        call,
        request.stackName(),
        request.clientRequestToken(),
        Set.of("ROLLBACK"),
        found -> {
          Statuses.checkOnly(
              found.now(), "RollbackStack", Set.of("CREATE_FAILED", "UPDATE_FAILED"));
          return found.now().status().equals("CREATE_FAILED")
              ? found.execution().rollBackCreation()
              : found.execution().rollBackUpdate("ROLLBACK", Set.of());
        },
        stack -> RollbackStackResponse.builder().stackId(stack.id()).build());
  }

  private UpdateTerminationProtectionResponse updateTerminationProtection(
      UpdateTerminationProtectionRequest request, Call call) {
    return store.change(
        (account, now) -> {
          Stack stack = new Lookup(account, call.region(), now).standing(request.stackName());
          boolean on = Boolean.TRUE.equals(request.enableTerminationProtection());
          return new Change<>(
              account.with(stack.withTerminationProtection(on)),
              UpdateTerminationProtectionResponse.builder().stackId(stack.id()).build());
        });
  }

  /// What a changing operation works on.
  private record Found(
      Scene scene, Account account, Stack stack, Optional<String> token, Instant at) {
    StackNow now() {
      return new StackNow(stack, at);
    }

    Execution execution() {
      return new Execution(scene, account, stack, token, at);
    }
  }

  /// Carries out one operation on a stack that is there, unless its token says that it was.
  private <R> R change(
      Call call,
      @Nullable String stackName,
      @Nullable String token,
      Set<String> kinds,
      Function<Found, Account> operation,
      Function<Stack, R> answer) {
    return store.change(
        (account, now) -> {
          Lookup lookup = new Lookup(account, call.region(), now);
          Stack stack = lookup.standing(stackName);
          boolean repeated = Tokens.repeated(lookup, stack, token, kinds);
          Found found = new Found(scene, account, stack, Optional.ofNullable(token), now);
          Account after = repeated ? account : operation.apply(found);
          return new Change<>(after, answer.apply(stack));
        });
  }

  private Execution execution(Account account, Stack stack, @Nullable String token, Instant now) {
    return new Execution(scene, account, stack, Optional.ofNullable(token), now);
  }
}
