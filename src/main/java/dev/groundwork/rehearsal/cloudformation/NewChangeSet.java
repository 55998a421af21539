package dev.groundwork.rehearsal.cloudformation;

import dev.groundwork.rehearsal.state.Account;
import dev.groundwork.rehearsal.state.Change;
import dev.groundwork.rehearsal.state.ChangeSet;
import dev.groundwork.rehearsal.state.Definition;
import dev.groundwork.rehearsal.state.Stack;
import dev.groundwork.rehearsal.state.View;
import dev.groundwork.rehearsal.wire.Models;
import dev.groundwork.rehearsal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;

/// Makes a change set.
///
/// @param scene how long things take, and what goes wrong
/// @param account the account before
/// @param region where
/// @param now when
record NewChangeSet(Scene scene, Account account, String region, Instant now) {
  private static final Duration TAKES = Duration.ofSeconds(3);
  private static final String NO_CHANGES =
      "The submitted information didn't contain changes. Submit different information to create a"
          + " change set.";

  /// Makes the change set, and for a new stack its placeholder.
  ///
  /// @throws Refusal in CloudFormation's words
  Change<CreateChangeSetResponse> create(CreateChangeSetRequest request) {
    String name = Names.changeSet(request.changeSetName());
    boolean creating = request.changeSetType() == ChangeSetType.CREATE;
    if (!creating
        && request.changeSetType() != null
        && request.changeSetType() != ChangeSetType.UPDATE) {
      throw Refusal.validation("This is a rehearsal, which plays no change sets of type IMPORT");
    }
    Stack stack = creating ? toBeCreated(request, name) : toBeUpdated(request);
    Optional<ChangeSet> same =
        stack.changeSets().stream()
            .filter(each -> each.name().equals(name) && !Lookup.executed(each))
            .findFirst();
    if (same.isPresent()) {
      if (same.get().request().token().isPresent()
          && same.get().request().token().equals(Optional.ofNullable(request.clientToken()))) {
        return new Change<>(account, response(stack, same.get()));
      }
      throw Refusal.of("AlreadyExistsException", "ChangeSet " + name + " already exists");
    }
    ChangeSet changeSet = changeSet(request, name, stack);
    List<ChangeSet> changeSets = new ArrayList<>(stack.changeSets());
    changeSets.add(changeSet);
    Stack after = stack.withChangeSets(changeSets);
    return new Change<>(account.with(after), response(after, changeSet));
  }

  private ChangeSet changeSet(CreateChangeSetRequest request, String name, Stack stack) {
    Optional<Definition> previous = stack.view(now).map(View::definition);
    Definition definition = Definitions.of(Asked.of(request), previous);
    OnFailures.of(request.onStackFailureAsString(), null);
    return new ChangeSet(
        NewStack.arn(region, "changeSet", name, account.mint().uuid("changeSet" + name)),
        name,
        now,
        new ChangeSet.Request(
            request.changeSetType() == ChangeSetType.CREATE ? "CREATE" : "UPDATE",
            Optional.ofNullable(request.clientToken()),
            Optional.ofNullable(request.description()),
            Optional.ofNullable(request.onStackFailureAsString())),
        definition,
        result(stack, definition),
        Optional.empty());
  }

  private ChangeSet.Result result(Stack stack, Definition definition) {
    Instant ready = now.plus(TAKES);
    List<ChangeSet.ValidationError> errors = EarlyValidation.of(definition);
    if (!errors.isEmpty()) {
      return new ChangeSet.Result(ready, EarlyValidation.failure(errors), List.of(), errors);
    }
    Differences differences = Differences.of(scene.types(), account, stack, definition, now);
    errors = EarlyValidation.names(scene, account, stack, differences.after(), now);
    return new ChangeSet.Result(
        ready,
        differences.none() ? Optional.of(NO_CHANGES) : EarlyValidation.failure(errors),
        differences.changes().stream().map(Models::toJson).toList(),
        errors);
  }

  /// The stack's placeholder, made now or by an earlier change set.
  private Stack toBeCreated(CreateChangeSetRequest request, String changeSetName) {
    String name = Names.stack(request.stackName());
    Lookup lookup = new Lookup(account, region, now);
    Optional<Stack> there = lookup.find(name).filter(each -> !lookup.at(each).deleted());
    if (there.isPresent()) {
      if (!lookup.at(there.get()).reviewing()) {
        throw Refusal.validation(
            "Stack [%s] already exists and cannot be created again with the changeSet [%s]."
                .formatted(name, changeSetName));
      }
      return there.get();
    }
    Stack stack = NewStack.of(account, region, name, now);
    Timeline timeline = new Timeline(account, stack, "CREATE_CHANGESET", Optional.empty(), now);
    timeline.stack(now, "REVIEW_IN_PROGRESS", Optional.of(Timeline.USER));
    return timeline.stack();
  }

  private Stack toBeUpdated(CreateChangeSetRequest request) {
    Lookup lookup = new Lookup(account, region, now);
    Stack stack = lookup.standing(request.stackName());
    Statuses.checkUpdatable(lookup.at(stack));
    return stack;
  }

  private static CreateChangeSetResponse response(Stack stack, ChangeSet changeSet) {
    return CreateChangeSetResponse.builder().id(changeSet.id()).stackId(stack.id()).build();
  }
}
