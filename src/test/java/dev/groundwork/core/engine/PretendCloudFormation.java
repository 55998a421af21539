package dev.groundwork.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// CloudFormation as far as the engine needs it, on a clock that tests move: each operation takes a
/// fixed time.
final class PretendCloudFormation implements StackGateway, IdentityGateway, TargetClock {
  /// What a kill of the process looks like from inside.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final class Stack {
    final String id;
    final String name;
    final Map<String, String> tags;
    final Instant created;
    StackStatus rest = StackStatus.REVIEW_IN_PROGRESS;
    StackStatus motion = StackStatus.REVIEW_IN_PROGRESS;
    Instant until = Instant.MIN;
    Optional<Instant> changed = Optional.empty();
    String digest = "";

    Stack(String id, String name, Map<String, String> tags, Instant created) {
      this.id = id;
      this.name = name;
      this.tags = tags;
      this.created = created;
    }
  }

  private record Set(String id, String stack, String digest, boolean executed) {}

  final List<String> calls = new ArrayList<>();
  final List<String> executions = new ArrayList<>();
  final Map<String, StackStatus> endsAs = new LinkedHashMap<>();
  final Map<String, List<Change>> changes = new LinkedHashMap<>();
  Duration duration = Duration.ofSeconds(5);
  String account = "123456789012";
  int killBefore = Integer.MAX_VALUE;
  int killAfter = Integer.MAX_VALUE;
  int throttleAt = -1;
  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, Set> sets = new LinkedHashMap<>();
  private Instant now = Instant.parse("2026-11-21T09:00:00Z");

  /// Puts a stack there that someone else made.
  void foreign(String name) {
    Stack stack = new Stack("arn:foreign/" + name, name, Map.of(), now);
    stack.rest = StackStatus.CREATE_COMPLETE;
    stacks.put(stack.id, stack);
  }

  Map<String, StackStatus> living() {
    Map<String, StackStatus> living = new LinkedHashMap<>();
    stacks.values().stream().filter(it -> !gone(it)).forEach(it -> living.put(it.name, status(it)));
    return living;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Identity callerIdentity() {
    return call(
        "GetCallerIdentity", () -> new Identity(account, "arn:aws:iam::" + account + ":user/ada"));
  }

  @Override
  public List<StackDescription> describeStacks() {
    return call(
        "DescribeStacks",
        () -> stacks.values().stream().filter(it -> !gone(it)).map(this::describe).toList());
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    return call(
        "DescribeStacks", () -> Optional.ofNullable(stacks.get(stackId)).map(this::describe));
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    return call(
        "CreateChangeSet",
        () -> {
          String id = "arn:set/" + request.stackName() + "/" + request.name();
          if (sets.containsKey(id)) {
            return id;
          }
          if (living(request.stackName()).isEmpty()) {
            String stackId = "arn:stack/" + request.stackName() + "/" + stacks.size();
            stacks.put(stackId, new Stack(stackId, request.stackName(), request.tags(), now));
          }
          String digest =
              new StackContent(request.templateBody(), request.parameters(), request.tags())
                  .digest();
          sets.put(id, new Set(id, request.stackName(), digest, false));
          return id;
        });
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    return call(
        "DescribeChangeSet",
        () -> {
          Set set = Objects.requireNonNull(sets.get(changeSetId));
          Stack stack = living(set.stack).orElseThrow();
          ChangeSet.Status status =
              set.executed
                  ? ChangeSet.Status.SPENT
                  : stack.digest.equals(set.digest)
                      ? ChangeSet.Status.NO_CHANGES
                      : ChangeSet.Status.AVAILABLE;
          return new ChangeSet(
              changeSetId,
              stack.id,
              stack.name,
              status,
              Optional.empty(),
              changes.getOrDefault(stack.name, List.of()));
        });
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    call(
        "ExecuteChangeSet",
        () -> {
          Set set = Objects.requireNonNull(sets.get(changeSetId));
          if (!set.executed) {
            Stack stack = living(set.stack).orElseThrow();
            executions.add(stack.name);
            boolean create = stack.rest == StackStatus.REVIEW_IN_PROGRESS;
            sets.put(changeSetId, new Set(set.id, set.stack, set.digest, true));
            stack.digest = set.digest;
            begin(
                stack,
                create ? StackStatus.CREATE_IN_PROGRESS : StackStatus.UPDATE_IN_PROGRESS,
                endsAs.getOrDefault(
                    stack.name,
                    create ? StackStatus.CREATE_COMPLETE : StackStatus.UPDATE_COMPLETE));
          }
          return set;
        });
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    call("DeleteChangeSet", () -> changeSetId);
  }

  @Override
  public void deleteStack(String stackId, String token) {
    call(
        "DeleteStack",
        () -> {
          Stack stack = Objects.requireNonNull(stacks.get(stackId));
          if (!gone(stack) && !status(stack).inProgress()) {
            executions.add("-" + stack.name);
            begin(
                stack,
                StackStatus.DELETE_IN_PROGRESS,
                endsAs.getOrDefault("-" + stack.name, StackStatus.DELETE_COMPLETE));
          }
          return stack;
        });
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    return call(
        "DescribeStackEvents",
        () -> {
          Stack stack = Objects.requireNonNull(stacks.get(stackId));
          StackStatus status = status(stack);
          if (!status.failed() || afterEventId.isPresent()) {
            return List.of();
          }
          return List.of(
              new StackEvent(
                  "e1",
                  stackId,
                  stack.name,
                  "Victim",
                  Optional.empty(),
                  "AWS::EC2::VPC",
                  "CREATE_FAILED",
                  Optional.of("Resource creation cancelled"),
                  stack.until),
              new StackEvent(
                  "e2",
                  stackId,
                  stack.name,
                  "Culprit",
                  Optional.empty(),
                  "AWS::EC2::Subnet",
                  "CREATE_FAILED",
                  Optional.of("No room"),
                  stack.until));
        });
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return call("ListStackResources", List::of);
  }

  private <T> T call(String name, java.util.function.Supplier<T> answer) {
    calls.add(name);
    if (calls.size() == killBefore) {
      throw new Killed();
    }
    if (calls.size() == throttleAt) {
      throw new AwsException(
          Problem.of("aws.tooOften", "Throttling", "Rate exceeded").passing(), null);
    }
    T result = answer.get();
    if (calls.size() == killAfter) {
      throw new Killed();
    }
    return result;
  }

  private void begin(Stack stack, StackStatus motion, StackStatus rest) {
    stack.motion = motion;
    stack.rest = rest;
    stack.changed = Optional.of(now);
    stack.until = now.plus(duration);
  }

  private StackStatus status(Stack stack) {
    return now.isBefore(stack.until) ? stack.motion : stack.rest;
  }

  private boolean gone(Stack stack) {
    return status(stack) == StackStatus.DELETE_COMPLETE;
  }

  private Optional<Stack> living(String name) {
    return stacks.values().stream().filter(it -> it.name.equals(name) && !gone(it)).findAny();
  }

  private StackDescription describe(Stack stack) {
    StackStatus status = status(stack);
    return new StackDescription(
        stack.id,
        stack.name,
        status,
        Optional.empty(),
        status.ready() ? Map.of("Id", stack.name + "-id") : Map.of(),
        Map.of(),
        stack.tags,
        stack.created,
        stack.changed);
  }
}
