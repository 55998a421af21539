package dev.groundwork.cli;

import dev.groundwork.core.engine.AccountPlanGateway;
import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.BillGateway;
import dev.groundwork.core.engine.Change;
import dev.groundwork.core.engine.ChangeSet;
import dev.groundwork.core.engine.ChangeSetRequest;
import dev.groundwork.core.engine.CostGateway;
import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.engine.IdentityGateway;
import dev.groundwork.core.engine.ImageGateway;
import dev.groundwork.core.engine.MetricGateway;
import dev.groundwork.core.engine.MonitorGateway;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.engine.RunningGateway;
import dev.groundwork.core.engine.RunningNothing;
import dev.groundwork.core.engine.SnapshotGateway;
import dev.groundwork.core.engine.StackContent;
import dev.groundwork.core.engine.StackDescription;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.engine.StackGateway;
import dev.groundwork.core.engine.StackResource;
import dev.groundwork.core.engine.StackStatus;
import dev.groundwork.core.engine.TargetClock;
import dev.groundwork.core.engine.TaskGateway;
import dev.groundwork.core.template.Template;
import dev.groundwork.core.workspace.Connection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// An AWS in memory, as far as commands need it: every change takes two seconds of a clock that
/// only sleeping moves. Survives its connections, as an account does.
final class PretendAws
    implements Connection, StackGateway, IdentityGateway, SnapshotGateway, TargetClock {
  private static final class Stack {
    final String id;
    final String name;
    final Map<String, String> tags;
    StackStatus motion = StackStatus.REVIEW_IN_PROGRESS;
    StackStatus rest = StackStatus.REVIEW_IN_PROGRESS;
    Instant until = Instant.MIN;
    String digest = "";
    Optional<ChangeSetRequest> content = Optional.empty();
    Instant changed = Instant.EPOCH;
    final List<StackEvent> events = new ArrayList<>();

    Stack(String id, String name, Map<String, String> tags) {
      this.id = id;
      this.name = name;
      this.tags = tags;
    }
  }

  Identity identity = new Identity("123456789012", "arn:aws:iam::123456789012:user/ada");
  Optional<URI> endpoint = Optional.empty();
  Optional<Problem> refusal = Optional.empty();

  /// After how many sleeps the command's thread is interrupted; never for 0.
  int interruptAfter;

  /// What CloudWatch says.
  MetricGateway metrics = (_, _) -> Map.of();

  /// Logical ids whose creation fails.
  final List<String> failing = new ArrayList<>();

  /// What AWS says a change would do, by the stack's name.
  final Map<String, List<Change>> changes = new TreeMap<>();

  final List<String> mutations = new ArrayList<>();
  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, ChangeSetRequest> sets = new LinkedHashMap<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-21T09:00:00Z");
  private int counter;

  List<String> living() {
    return stacks.values().stream().filter(it -> !gone(it)).map(it -> it.name).toList();
  }

  @Override
  public StackGateway stacks(String region) {
    return this;
  }

  @Override
  public IdentityGateway identity() {
    return this;
  }

  @Override
  public SnapshotGateway snapshots() {
    return this;
  }

  @Override
  public CostGateway costs() {
    return (_, _) -> List.of();
  }

  @Override
  public BillGateway bill() {
    return (_, _) -> Optional.empty();
  }

  @Override
  public AccountPlanGateway accountPlan() {
    return Optional::empty;
  }

  @Override
  public RunningGateway running() {
    return RunningNothing.GATEWAY;
  }

  @Override
  public MonitorGateway monitors() {
    return () -> Optional.of("arn:aws:ce::123456789012:anomalymonitor/1a2b-3c");
  }

  @Override
  public TaskGateway tasks() {
    return (_, _) -> List.of();
  }

  @Override
  public ImageGateway images() {
    return _ -> 0;
  }

  @Override
  public MetricGateway metrics(String region) {
    return metrics;
  }

  @Override
  public TargetClock clock() {
    return this;
  }

  @Override
  public Optional<URI> endpoint() {
    return endpoint;
  }

  @Override
  public void close() {}

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (--interruptAfter == 0 || Thread.interrupted()) {
      throw new InterruptedException();
    }
    now = now.plus(duration);
  }

  @Override
  public Identity callerIdentity() {
    check();
    return identity;
  }

  @Override
  public List<StackDescription> describeStacks() {
    check();
    return stacks.values().stream().filter(it -> !gone(it)).map(this::describe).toList();
  }

  @Override
  public Optional<StackDescription> describeStack(String stackId) {
    return Optional.ofNullable(stacks.get(stackId)).map(this::describe);
  }

  @Override
  public String createChangeSet(ChangeSetRequest request) {
    String id = "arn:set/" + request.stackName() + "/" + request.name();
    sets.put(id, request);
    if (standing(request.stackName()).isEmpty()) {
      String stackId = "arn:stack/" + request.stackName() + "/" + counter++;
      stacks.put(stackId, new Stack(stackId, request.stackName(), request.tags()));
    }
    return id;
  }

  @Override
  public ChangeSet describeChangeSet(String changeSetId) {
    ChangeSetRequest request = Objects.requireNonNull(sets.get(changeSetId));
    Stack stack = standing(request.stackName()).orElseThrow();
    return new ChangeSet(
        changeSetId,
        stack.id,
        stack.name,
        stack.digest.equals(digest(request))
            ? ChangeSet.Status.NO_CHANGES
            : ChangeSet.Status.AVAILABLE,
        Optional.empty(),
        changes.getOrDefault(stack.name, List.of()));
  }

  @Override
  public void executeChangeSet(String changeSetId, String token) {
    ChangeSetRequest request = Objects.requireNonNull(sets.get(changeSetId));
    Stack stack = standing(request.stackName()).orElseThrow();
    boolean create = stack.rest == StackStatus.REVIEW_IN_PROGRESS;
    StackStatus motion = create ? StackStatus.CREATE_IN_PROGRESS : StackStatus.UPDATE_IN_PROGRESS;
    event(stack, itself(stack), motion.name());
    mutations.add(stack.name);
    stack.digest = digest(request);
    stack.content = Optional.of(request);
    boolean fails = false;
    for (StackResource resource : resources(stack)) {
      boolean failed = failing.contains(resource.logicalId());
      fails |= failed;
      event(stack, resource, failed ? "CREATE_FAILED" : "CREATE_COMPLETE");
    }
    StackStatus good = create ? StackStatus.CREATE_COMPLETE : StackStatus.UPDATE_COMPLETE;
    StackStatus bad = create ? StackStatus.CREATE_FAILED : StackStatus.UPDATE_ROLLBACK_COMPLETE;
    move(stack, motion, fails ? bad : good);
  }

  private void move(Stack stack, StackStatus motion, StackStatus rest) {
    stack.motion = motion;
    stack.rest = rest;
    stack.changed = now;
    stack.until = now.plusSeconds(2);
  }

  private StackStatus status(Stack stack) {
    return now.isBefore(stack.until) ? stack.motion : stack.rest;
  }

  private static StackResource itself(Stack stack) {
    return new StackResource(
        stack.name, Optional.of(stack.id), "AWS::CloudFormation::Stack", "", Optional.empty());
  }

  @Override
  public void deleteChangeSet(String changeSetId) {
    sets.remove(changeSetId);
  }

  @Override
  public void deleteStack(String stackId, String token) {
    Stack stack = Objects.requireNonNull(stacks.get(stackId));
    mutations.add("-" + stack.name);
    boolean stuck = failing.contains("-" + stack.name);
    move(
        stack,
        StackStatus.DELETE_IN_PROGRESS,
        stuck ? StackStatus.DELETE_FAILED : StackStatus.DELETE_COMPLETE);
    for (StackResource resource : resources(stack)) {
      if (resource.type().equals("AWS::RDS::DBInstance")) {
        snapshots.add(new Snapshot("snapshot-" + stack.name, stack.name + "-db", 20));
      }
    }
  }

  @Override
  public List<StackEvent> describeStackEvents(String stackId, Optional<String> afterEventId) {
    List<StackEvent> events = Objects.requireNonNull(stacks.get(stackId)).events;
    int after =
        afterEventId
            .map(id -> events.stream().map(StackEvent::eventId).toList().indexOf(id) + 1)
            .orElse(0);
    return List.copyOf(events.subList(after, events.size()));
  }

  @Override
  public List<StackResource> listStackResources(String stackId) {
    return resources(Objects.requireNonNull(stacks.get(stackId)));
  }

  @Override
  public List<Snapshot> snapshotsOf(String databaseId) {
    return snapshots.stream().filter(it -> it.databaseId().equals(databaseId)).toList();
  }

  @Override
  public void deleteSnapshot(String snapshotId) {
    snapshots.removeIf(it -> it.id().equals(snapshotId));
  }

  List<Snapshot> kept() {
    return List.copyOf(snapshots);
  }

  private void check() {
    refusal.ifPresent(
        problem -> {
          throw new AwsException(problem, null);
        });
  }

  private void event(Stack stack, StackResource resource, String status) {
    stack.events.add(
        new StackEvent(
            "e" + counter++,
            stack.id,
            stack.name,
            resource.logicalId(),
            resource.physicalId(),
            resource.type(),
            status,
            status.endsWith("FAILED") ? Optional.of("No room") : Optional.empty(),
            now));
  }

  private boolean gone(Stack stack) {
    return status(stack) == StackStatus.DELETE_COMPLETE;
  }

  private Optional<Stack> standing(String name) {
    return stacks.values().stream().filter(it -> it.name.equals(name) && !gone(it)).findAny();
  }

  private static String digest(ChangeSetRequest request) {
    return new StackContent(request.templateBody(), request.parameters(), request.tags()).digest();
  }

  private List<StackResource> resources(Stack stack) {
    List<StackResource> resources = new ArrayList<>();
    String verb = gone(stack) ? "DELETE" : "CREATE";
    stack.content.ifPresent(
        content ->
            Template.read(stack.name, content.templateBody())
                .resources()
                .forEach(
                    (id, resource) ->
                        resources.add(
                            new StackResource(
                                id,
                                Optional.of(
                                    resource.type().equals("AWS::RDS::DBInstance")
                                        ? stack.name + "-db"
                                        : stack.name + "-" + id),
                                resource.type(),
                                verb + "_COMPLETE",
                                Optional.empty()))));
    return resources;
  }

  private StackDescription describe(Stack stack) {
    Map<String, String> outputs = new TreeMap<>();
    stack
        .content
        .filter(_ -> status(stack).ready())
        .ifPresent(
            content ->
                Template.read(stack.name, content.templateBody())
                    .outputs()
                    .keySet()
                    .forEach(output -> outputs.put(output, stack.name + "-" + output)));
    return new StackDescription(
        stack.id,
        stack.name,
        status(stack),
        Optional.empty(),
        outputs,
        stack.content.map(ChangeSetRequest::parameters).orElse(Map.of()),
        stack.tags,
        stack.changed,
        Optional.of(stack.changed));
  }
}
