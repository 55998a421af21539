package dev.groundwork.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The one gate before every change: it lets through what concerns the project's own stacks in the
/// project's own account, and refuses everything else.
///
/// The account is asked of AWS once per gate; make a new gate for each operation. Reading passes
/// freely, and what is read is remembered: a stack that was never seen, or that bears another
/// project's tag, can't be changed.
public final class Gate implements StackGateway {
  private final StackGateway aws;
  private final IdentityGateway identity;
  private final String account;
  private final String project;
  private final Map<String, StackDescription> seen = new ConcurrentHashMap<>();
  private final Map<String, String> changeSets = new ConcurrentHashMap<>();
  private boolean admitted;

  /// A gate for one project.
  ///
  /// @param account the twelve digits that the project was fixed to
  /// @param project the project's generated id
  public Gate(StackGateway aws, IdentityGateway identity, String account, String project) {
    this.aws = aws;
    this.identity = identity;
    this.account = account;
    this.project = project;
  }

  @Override
  public List<StackDescription> describeStacks() {
    List<StackDescription> stacks = aws.describeStacks();
    stacks.forEach(stack -> seen.put(stack.stackId(), stack));
    return stacks;
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    Optional<StackDescription> stack = aws.describeStack(stackId);
    stack.ifPresent(it -> seen.put(it.stackId(), it));
    return stack;
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    checkAccount();
    if (!project.equals(request.tags().get(StackTags.PROJECT))) {
      throw new IllegalArgumentException(
          "a change set without the project's tag: " + request.stackName());
    }
    Optional<StackDescription> standing =
        seen.values().stream()
            .filter(it -> it.name().equals(request.stackName()) && !gone(it))
            .findAny();
    standing.ifPresent(this::checkOurs);
    String id = aws.createChangeSet(request);
    changeSets.put(id, request.stackName());
    return id;
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    ChangeSet changeSet = aws.describeChangeSet(changeSetId);
    changeSets.put(changeSetId, changeSet.stackName());
    return changeSet;
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    checkChangeSet(changeSetId);
    aws.executeChangeSet(changeSetId, token);
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    checkChangeSet(changeSetId);
    aws.deleteChangeSet(changeSetId);
  }

  @Override
  public void deleteStack(String stackId, String token) {
    checkAccount();
    StackDescription stack = seen.get(stackId);
    if (stack == null) {
      throw new IllegalStateException("deletion of a stack that was never looked at: " + stackId);
    }
    checkOurs(stack);
    aws.deleteStack(stackId, token);
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    return aws.describeStackEvents(stackId, afterEventId);
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return aws.listStackResources(stackId);
  }

  private void checkChangeSet(String changeSetId) {
    checkAccount();
    String stackName = changeSets.get(changeSetId);
    if (stackName == null) {
      throw new IllegalStateException(
          "a change set that was neither made nor looked at here: " + changeSetId);
    }
    seen.values().stream()
        .filter(it -> it.name().equals(stackName) && !gone(it))
        .forEach(this::checkOurs);
  }

  private void checkOurs(StackDescription stack) {
    Optional<String> owner = stack.projectId();
    // A stack in review has no resources yet, and AWS may not show its tags.
    if (owner.isEmpty() && stack.status() == StackStatus.REVIEW_IN_PROGRESS) {
      return;
    }
    if (owner.filter(project::equals).isEmpty()) {
      String detail = owner.map(other -> StackTags.PROJECT + "=" + other).orElse(stack.stackId());
      throw new AwsException(Problem.of("gate.notOurs", "NotOurs", detail, stack.name()), null);
    }
  }

  private synchronized void checkAccount() {
    if (admitted) {
      return;
    }
    Identity caller = identity.callerIdentity();
    if (!caller.account().equals(account)) {
      throw new AwsException(
          Problem.of("gate.wrongAccount", "WrongAccount", caller.arn(), caller.account(), account),
          null);
    }
    admitted = true;
  }

  private static boolean gone(StackDescription stack) {
    return stack.status() == StackStatus.DELETE_COMPLETE;
  }
}
